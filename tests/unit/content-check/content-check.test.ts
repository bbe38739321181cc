import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/content-check/check-content.ts';
import { report } from '../../../src/content-check/report.ts';
import { contentCopy, type Seed } from './content-copy.ts';
import * as mistakes from './mistakes.ts';

const shufa = 'sections/01-shufa.mdx';
const text = '党政主要负责人的态度';

test('the real content is good', () => {
  expect(checkContent('content', '.')).toEqual([]);
});

describe.each(Object.entries(mistakes))('%s', (_, list) => {
  test.each(list)('$name', ({ seeds, file, line, says }) => {
    const copy = contentCopy(seeds);
    const problems = checkContent(copy.content, copy.root);
    const lines = line === undefined ? [] : readFileSync(join(copy.content, file), 'utf8').split(/\r?\n/);
    copy.remove();

    const isNamed = (at: number) => (line === undefined ? at === 0 : lines[at - 1]?.includes(line));
    const here = problems.filter((problem) => problem.file === `content/${file}` && isNamed(problem.line));
    const said = here.map(({ message, cure }) => `${message}\n${cure}`);
    expect(
      said.some((words) => says.every((word) => words.includes(word))),
      JSON.stringify(problems, null, 1),
    ).toBe(true);
  });
});

const fine: [name: string, seeds: Seed[]][] = [
  ['CRLF', [{ file: shufa, to: readFileSync(`content/${shufa}`, 'utf8').replaceAll('\n', '\r\n') }]],
  ['a byte order mark', [{ file: shufa, to: `\ufeff${readFileSync(`content/${shufa}`, 'utf8')}` }]],
  ['an escaped brace and bracket', [{ file: shufa, from: text, to: `甲\\{乙\\}，1 \\< 2，a < b，${text}` }]],
  ['emphasis', [{ file: shufa, from: text, to: `**甲。**乙*丙*，${text}` }]],
  [
    'links that lead somewhere',
    [
      {
        file: shufa,
        from: text,
        to: `[甲](/ducha/#xiaolv)[乙](#jianzhang)[丙](/)[丁](/#daoyan)[戊](https://example.org/a?b#c)${text}`,
      },
    ],
  ],
  ['a note', [{ file: shufa, from: text, to: `甲[^jia]。\n\n[^jia]: [乙](/ducha/#xiaolv)。\n\n${text}` }]],
  [
    'an entry whose words are parted by a line end',
    [{ file: 'index.yaml', to: '- name: 法治建设责任制\n  kind: 术语\n  forms: [法治建设]\n  id: zhidu\n' }],
  ],
  [
    'an entry parted by a break mark',
    [{ file: 'index.yaml', to: '- name: 党政主要负责人述法为发力点\n  kind: 术语\n  id: fali\n' }],
  ],
  ['a study without a record of its editions', [{ file: 'changes.yaml', to: null }]],
  ['hidden files', [{ file: 'sections/.DS_Store', to: 'x' }]],
];

test.each(fine)('nothing is wrong with %s', (_, seeds) => {
  const copy = contentCopy(seeds);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  expect(problems).toEqual([]);
});

test('all mistakes are told at once, in the order of the files', () => {
  const copy = contentCopy([
    { file: shufa, from: ' [#jianzhang]', to: '' },
    { file: shufa, from: 'title: 述法', to: 'titel: 述法' },
    { file: 'sections/00-daoyan.mdx', from: '为压牢压实', to: '{甲} 为压牢压实' },
  ]);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  expect(problems.map(({ file, line }) => `${file.slice(-12)}:${line}`)).toEqual([
    '0-daoyan.mdx:5',
    '01-shufa.mdx:2',
    '01-shufa.mdx:2',
    '01-shufa.mdx:10',
  ]);
});

test('the report shows the place, the line, what is wrong and how to mend it', () => {
  const copy = contentCopy([{ file: shufa, from: ' [#jianzhang]', to: '' }]);
  const words = report(checkContent(copy.content, copy.root), copy.root);
  copy.remove();
  expect(words).toMatch(
    /^content\/sections\/01-shufa\.mdx:10:1\n  │ ## 一是注重.+\n  错误：标题缺少固定编号\n  改法：.+\[#编号\]/,
  );
  expect(words).toContain('内容有 1 处须改正。');
});

test('a control character cannot rewrite the terminal', () => {
  const copy = contentCopy([{ file: shufa, from: text, to: `\u001b[2J${text}` }]);
  const words = report(checkContent(copy.content, copy.root), copy.root);
  copy.remove();
  expect(words).not.toContain('\u001b');
});

describe('one mistake is told as one', () => {
  test.each<[name: string, seed: Seed]>([
    ['a section that cannot be read', { file: shufa, from: text, to: `\u0007${text}` }],
    ['a section that cannot be parsed', { file: shufa, from: text, to: `{${text}` }],
    ['a heading that is none', { file: shufa, from: '## 一是', to: '##一是' }],
    ['a third level of headings', { file: shufa, from: text, to: `### 甲 [#jia]\n\n${text}` }],
  ])('%s: not also what speaks of its words', (_, seed) => {
    const copy = contentCopy([seed]);
    const problems = checkContent(copy.content, copy.root);
    copy.remove();
    expect(problems.map(({ file }) => file)).toEqual([`content/${shufa}`]);
  });
});

test('markup behind a backslash, lists, quotations, tables and tildes that stand alone are text', () => {
  const written = '1\\*2\\|3，约8~10个，5 \\~ 6\n\n- 甲\n- 乙\n\n1. 丙\n\n> 丁\n\n| 戊 | 己 |\n|---|---|\n| 1 | 2 |';
  const copy = contentCopy([{ file: shufa, from: text, to: `${written}\n\n${text}` }]);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  expect(problems).toEqual([]);
});
