import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { report } from '../../../src/check/report.ts';
import { contentCopy, type Seed } from '../../support/unit/content-copy.ts';
import * as mistakes from '../../support/unit/mistakes.ts';

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
    const messages = here.map(({ message, cure }) => `${message}\n${cure}`);
    expect(
      messages.some((words) => says.every((word) => words.includes(word))),
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
  [
    'links to pages of the site itself',
    [
      {
        file: shufa,
        from: text,
        to: `[甲](/suoyin/#yushen)[乙](/suoyin/#zimu-d)[丙](/tujie/#ducha)[丁](/shuoming/#banben-2026-11-24)[戊](/shuoming/#yinyong)[己](/quanwen/#jianzhang)[庚](/search/?q=甲)${text}`,
      },
    ],
  ],
  [
    'an e-mail address and telephone numbers, simply written',
    [
      {
        file: shufa,
        from: text,
        to: `邮箱sfj@example.cn，电话0827-5550000转801、（010）55500000、400-800-8820。${text}`,
      },
    ],
  ],
  [
    'a picture with its caption',
    [
      { file: shufa, from: text, to: `见图1。\n\n![流程](pictures/liu-cheng.PNG)\n\n图1：流程\n\n${text}` },
      { file: 'pictures/liu-cheng.PNG', to: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1') },
    ],
  ],
  [
    'notes of the source’s own, with one mark in two files',
    [shufa, 'sections/02-ducha.mdx'].map((file, at) => ({
      file,
      from: '\n## 一是',
      to: `\n甲[^①]乙[^注2]。\n\n[^①]: 丙。\n\n[^注2]: [丁](#${at === 0 ? 'jianzhang' : 'zhongdian'})戊。\n\n## 一是`,
    })),
  ],
  ['a note', [{ file: shufa, from: text, to: `甲[^jia]。\n\n[^jia]: [乙](/ducha/#xiaolv)。\n\n${text}` }]],
  [
    'an entry whose words are split by a line break',
    [{ file: 'index.yaml', to: '- name: 法治建设责任制\n  kind: 术语\n  forms: [法治建设]\n  id: zhidu\n' }],
  ],
  [
    'an entry split by a break bar',
    [{ file: 'index.yaml', to: '- name: 党政主要负责人述法为发力点\n  kind: 术语\n  id: fali\n' }],
  ],
  ['a study without a record of its editions', [{ file: 'changes.yaml', to: null }]],
  [
    'a section without points, and one whose points are headings alone',
    [
      { file: 'sections/04-jianyi.mdx', to: '---\ntitle: 建议\n---\n\n# 四、建议 [#jianyi]\n\n文字。\n' },
      {
        file: 'sections/05-jiari.mdx',
        to: '---\ntitle: 假日\n---\n\n# 五、假日 [#jiari]\n\n## 一、元旦：放假1天。 [#yuandan]\n',
      },
    ],
  ],
  [
    'a section in a part, with a 节 and a closing',
    [
      {
        file: 'sections/04-jianyi.mdx',
        to: '---\ntitle: 建议\n---\n\n# 第一编：甲 [#bian-1]\n\n# 第一章：建议 [#jianyi #jiu]\n\n## 第一节：乙 [#jie-1]\n\n## 第一条 [#tiao-1]\n\n见[乙](#jie-1)、[编](/jianyi/#bian-1)、[结语](#jianyi-jieyu)。\n\n***\n\n本办法自公布之日起施行。\n',
      },
      { file: 'addresses.txt', to: '/jianyi/#bian-1\n/jianyi/#jianyi-jieyu\n/jianyi/#jiu-jieyu\n/jianyi/#jie-1\n' },
    ],
  ],
  [
    'a study without an introduction',
    [
      { file: 'sections/00-daoyan.mdx', to: null },
      {
        file: 'sections/04-jianyi.mdx',
        to: `---\ntitle: 建议\n---\n\n# 四、建议 [#jianyi]\n\n见[首页](/)。\n\n${readFileSync('content/sections/00-daoyan.mdx', 'utf8').split('---\n')[2]}`,
      },
      ...['diagrams', 'index.yaml'].map((file) => ({ file, to: null })),
      { file: 'addresses.txt', to: '/\n' },
    ],
  ],
  [
    'what systems and editors leave',
    [
      '.DS_Store',
      'Thumbs.db',
      'desktop.ini',
      '~$-jianyi.docx',
      '01-shufa.mdx.bak',
      '01-shufa.mdx~',
      '._01-shufa.mdx',
    ].map((name) => ({ file: `sections/${name}`, to: 'x' })),
  ],
];

test.each(fine)('nothing is wrong with %s', (_, seeds) => {
  const copy = contentCopy(seeds);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  expect(problems).toEqual([]);
});

test('all problems are reported at once, in the order of the files', () => {
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

test('the report shows the position, the line, the problem and its cure', () => {
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

describe('one mistake is reported once', () => {
  test.each<[name: string, seed: Seed]>([
    ['a section that cannot be read', { file: shufa, from: text, to: `\u0007${text}` }],
    ['a section that cannot be parsed', { file: shufa, from: text, to: `{${text}` }],
    ['a heading that is not parsed as one', { file: shufa, from: '## 一是', to: '##一是' }],
    ['a third level of headings', { file: shufa, from: text, to: `### 甲 [#jia]\n\n${text}` }],
  ])('%s: what depends on it is not reported too', (_, seed) => {
    const copy = contentCopy([seed]);
    const problems = checkContent(copy.content, copy.root);
    copy.remove();
    expect(problems.map(({ file }) => file)).toEqual([`content/${shufa}`]);
  });
});

test('escaped markup, lists, quotations, tables and single tildes are fine', () => {
  const written = '1\\*2\\|3，约8~10个，5 \\~ 6\n\n- 甲\n- 乙\n\n1. 丙\n\n> 丁\n\n| 戊 | 己 |\n|---|---|\n| 1 | 2 |';
  const copy = contentCopy([{ file: shufa, from: text, to: `${written}\n\n${text}` }]);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  expect(problems).toEqual([]);
});
