import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import type { Problem } from '../../../src/check/problem.ts';
import { contentCopy, type Seed } from '../../support/unit/content-copy.ts';

const published = readFileSync('content/addresses.txt', 'utf8');
const shufa = 'sections/01-shufa.mdx';
const shufaText = readFileSync(`content/${shufa}`, 'utf8');

/** Checks a study that has published the addresses of this one, and `more`. */
function problemsOf(seeds: Seed[], more: string[] = [], text = published): Problem[] {
  const file = text + more.map((line) => `${line}\n`).join('');
  const copy = contentCopy([{ file: 'addresses.txt', to: file }, ...seeds]);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  return problems;
}

const messagesOf = (problems: Problem[]) => problems.map(({ message, cure }) => `${message} ${cure}`);
const lineOf = (words: string) => published.split('\n').indexOf(words) + 1;

test('nothing is wrong with what is published today', () => {
  expect(problemsOf([])).toEqual([]);
});

test('a study that has published nothing may change its ids', () => {
  const copy = contentCopy([{ file: shufa, from: '[#jianzhang]', to: '[#jianzhi]' }]);
  expect(checkContent(copy.content, copy.root)).toEqual([]);
  copy.remove();
});

const renamed: Seed[] = [
  { file: shufa, to: null },
  { file: 'sections/01-guanli.mdx', to: shufaText.replace('[#shufa]', '[#guanli]') },
  { file: 'diagrams/01-shufa.yaml', from: 'section: shufa', to: 'section: guanli' },
];
const keptId = { file: 'sections/01-guanli.mdx', from: '[#guanli]', to: '[#guanli #shufa]' };

describe('a published address that no longer works', () => {
  test.each<[name: string, seed: Seed, address: string, ...says: string[]]>([
    [
      'a renamed point',
      { file: shufa, from: '[#jianzhang]', to: '[#jianzhi]' },
      '/shufa/#jianzhang',
      '“注重建章立制”（content/sections/01-shufa.mdx:10）',
      '[#jianzhi #jianzhang]',
    ],
    [
      'a point renamed once more',
      { file: shufa, from: '[#jianzhang]', to: '[#zhangcheng #jianzhi]' },
      '/shufa/#jianzhang',
      '[#zhangcheng #jianzhi #jianzhang]',
    ],
    [
      'a point that was removed',
      {
        file: shufa,
        to: shufaText.slice(0, shufaText.indexOf('## 二是')) + shufaText.slice(shufaText.indexOf('## 三是')),
      },
      '/shufa/#neirong',
      '[#新编号 #neirong]',
      '请恢复',
    ],
    [
      'a lead that was removed',
      { file: shufa, to: shufaText.replace(/(\[#shufa\]\n\n)[^]+?(?=## 一是)/, '$1') },
      '/shufa/#shufa-zongshu',
      '总述',
    ],
    ['the introduction by another name', { file: 'sections/00-daoyan.mdx', to: null }, '/#daoyan', '00-daoyan.mdx'],
    ['a renamed entry', { file: 'index.yaml', from: 'id: yushen', to: 'id: yushenn' }, '/suoyin/#yushen', 'index.yaml'],
    ['a diagram', { file: 'diagrams/02-ducha.yaml', to: null }, '/tujie/#ducha', '数字-ducha.yaml'],
    ['an edition', { file: 'changes.yaml', to: null }, '/shuoming/#banben-2026-11-24', 'changes.yaml'],
  ])('%s is reported with its line and the cure', (_, seed, address, ...says) => {
    const introduction = seed.file.endsWith('daoyan.mdx')
      ? [
          { file: 'sections/00-kaipian.mdx', to: readFileSync('content/sections/00-daoyan.mdx', 'utf8') },
          { file: 'diagrams/04-quanguantong.yaml', from: 'place: daoyan', to: 'place: kaipian' },
        ]
      : [];
    // missing words may cause problems elsewhere too
    const problems = problemsOf([seed, ...introduction]).filter(({ file }) => file === 'content/addresses.txt');
    expect(problems.map(({ line }) => line)).toEqual([lineOf(address)]);
    const [words] = messagesOf(problems);
    for (const word of [`“${address}”没有了`, ...says]) expect(words).toContain(word);
  });

  test('a point that moved to another section is to move back', () => {
    const ducha = readFileSync('content/sections/02-ducha.mdx', 'utf8');
    const from = shufaText.indexOf('## 三是');
    const moved: Seed[] = [
      { file: shufa, to: shufaText.slice(0, from) },
      { file: 'sections/02-ducha.mdx', to: ducha.replace(/\n(?=\n\[\^qiwu\]:)/, () => `\n${shufaText.slice(from)}`) },
    ];
    const [problem] = problemsOf(moved);
    expect(problem).toMatchObject({
      line: lineOf('/shufa/#tongchou'),
      cure: expect.stringContaining('移到了 /ducha/'),
    });
  });

  test('a renamed page is one problem, and its lines give the cures one after the other', () => {
    const first = problemsOf(renamed);
    expect(messagesOf(first)).toEqual([
      expect.stringMatching(/“\/shufa\/”没有了.*“\/shufa\/ → \/guanli\/”.*\[#guanli #shufa\]/),
    ]);
    expect(first[0]?.line).toBe(lineOf('/shufa/'));
    const second = problemsOf(renamed, ['/shufa/ → /guanli/']);
    expect(messagesOf(second)).toEqual([expect.stringMatching(/“\/shufa\/#shufa”没有了.*\[#guanli #shufa\]/)]);
    expect(problemsOf([...renamed, keptId], ['/shufa/ → /guanli/'])).toEqual([]);
    expect(problemsOf([...renamed, keptId], ['/shufa/ -> /guanli/'])).toEqual([]);
  });

  test('an id that is given as a former one still works', () => {
    expect(problemsOf([{ file: shufa, from: '[#jianzhang]', to: '[#jianzhi #jianzhang]' }])).toEqual([]);
  });

  test('an address that was never published can be removed from the list', () => {
    expect(
      problemsOf(
        [{ file: shufa, from: '[#jianzhang]', to: '[#jianzhi]' }],
        [],
        published.replace('/shufa/#jianzhang\n', ''),
      ),
    ).toEqual([]);
  });

  test('while a section cannot be read, addresses are not reported', () => {
    const problems = problemsOf([{ file: shufa, from: '党政主要负责人的态度', to: '{党政主要负责人的态度' }]);
    expect(problems.map(({ file }) => file)).toEqual([`content/${shufa}`]);
  });
});

test.each([
  ['甲乙', '“甲乙”不成网址', '一行一个网址'],
  ['https://example.org/shufa/', '不成网址'],
  ['/shufa', '不成网址'],
  ['/shufa/ → ', '不成网址'],
  ['/shufa/#jianzhang → /ducha/#xiaolv', '只能转整页', '[#新编号 #旧编号]'],
  ['/shufa/ → /ducha/', '“/shufa/”现在就有这一页'],
  ['/xiazai/ → /ducha/', '“/xiazai/”现在就有'],
  ['/jiu/ → /duca/', '没有“/duca/”这一页', '“/ducha/”'],
  ['/jiu/ → /jiu/', '转来转去'],
])('the line %s: %s', (line, ...says) => {
  const problems = problemsOf([], [line]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.line).toBe(published.split('\n').length);
  for (const word of says) expect(messagesOf(problems)[0]).toContain(word);
});

test('redirects may follow one another, but not in a circle, and a page has only one', () => {
  expect(problemsOf([], ['/jia/ → /yi/', '/yi/ → /ducha/', '/jia/'])).toEqual([]);
  expect(messagesOf(problemsOf([], ['/jia/ → /yi/', '/yi/ → /jia/']))).toHaveLength(2);
  expect(messagesOf(problemsOf([], ['/jia/ → /ducha/', '/jia/ → /shufa/']))).toEqual([
    expect.stringContaining('已经转走'),
  ]);
});

describe('former ids', () => {
  test.each<[name: string, to: string, ...says: string[]]>([
    ['in Han', '[#jianzhi #建章]', '旧编号“建章”写法不对'],
    ['that another point has', '[#jianzhang #neirong]', '旧编号“neirong”已用在', '01-shufa.mdx:14'],
    ['that is a slug', '[#jianzhang #ducha]', '旧编号“ducha”已用在', '02-ducha.mdx 的文件名'],
    ['that is a lead’s', '[#jianzhang #jiu-zongshu]', '-zongshu', '删去它'],
    ['that is a note’s', '[#jianzhang #note-a]', 'note-', '删去它'],
    ['written twice', '[#jianzhang #jiu #jiu]', '“jiu”在同一个标题里写了两次'],
    ['that is the id', '[#jianzhang #jianzhang]', '写了两次'],
    ['without a space', '[#jianzhi#jianzhang]', '“[#jianzhi#jianzhang]”写法不对', '[#新编号 #旧编号]'],
    ['without a hash', '[#jianzhi jianzhang]', '写法不对', '[#新编号 #旧编号]'],
  ])('%s', (_, to, ...says) => {
    const copy = contentCopy([{ file: shufa, from: '[#jianzhang]', to }]);
    const problems = checkContent(copy.content, copy.root);
    copy.remove();
    expect(problems).toHaveLength(1);
    for (const word of says) expect(messagesOf(problems)[0]).toContain(word);
  });

  test('two headings cannot have the same former id', () => {
    const copy = contentCopy([
      { file: shufa, from: '[#jianzhang]', to: '[#jianzhang #jiu]' },
      { file: shufa, from: '[#neirong]', to: '[#neirong #jiu]' },
    ]);
    expect(messagesOf(checkContent(copy.content, copy.root))).toEqual([expect.stringContaining('旧编号“jiu”已用在')]);
    copy.remove();
  });

  test('a link may still use a former id', () => {
    const copy = contentCopy([
      { file: shufa, from: '[#jianzhang]', to: '[#jianzhi #jianzhang]' },
      {
        file: 'sections/02-ducha.mdx',
        from: '定期开展',
        to: '[甲](/shufa/#jianzhang)[乙](/quanwen/#jianzhang)定期开展',
      },
    ]);
    expect(checkContent(copy.content, copy.root)).toEqual([]);
    copy.remove();
  });
});
