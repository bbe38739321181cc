import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { readContent } from '../../../src/check/content/content.ts';
import { keptFactsIn, type KeptFacts } from '../../../src/check/content/kept-facts.ts';
import type { Problem } from '../../../src/check/problem.ts';
import { contentCopy, type ContentCopy } from '../../support/unit/content-copy.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = contentCopy([]);
});
afterEach(() => copy.remove());

const shufa = 'sections/01-shufa.mdx';
const ducha = 'sections/02-ducha.mdx';

const pathOf = (file: string) => join(copy.content, file);
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(pathOf(file), change(readFileSync(pathOf(file), 'utf8')));

/** Where the facts are kept, and each of their files. */
const keptFolder = () => join(copy.root, '.cache', 'checked');
const keptFiles = () => readdirSync(keptFolder()).map((name) => join(keptFolder(), name));

/** What a check says that remembers nothing of the sections, as a new process does not: a folder without any forgets them. */
function toldAnew(kept?: KeptFacts): Problem[] {
  readContent(join(copy.root, 'nothing'), copy.root);
  return checkContent(copy.content, copy.root, kept);
}

const toldWithKept = () => toldAnew(keptFactsIn(copy.root));

/** Has a later check say just what it would say without anything kept. Out: that. */
function toldAlike(): Problem[] {
  const problems = toldAnew();
  expect(toldWithKept()).toEqual(problems);
  // and once more, now that what is new has been kept too
  expect(toldWithKept()).toEqual(problems);
  return problems;
}

test.for<[what: string, says: string, change: () => void]>([
  ['a half-width mark', '半角标点', () => edit(shufa, (text) => text.replace('。\n', '.\n'))],
  [
    'an id of another section',
    '编号“jianzhang”已用在',
    () => edit(ducha, (text) => `${text}\n## 又一点 [#jianzhang]\n\n完。\n`),
  ],
  ['an id that a link needs', '不存在的编号', () => edit(shufa, (text) => text.replace('[#jianzhang]', '[#jz]'))],
  ['a note without its words', '没有内容', () => edit(ducha, (text) => text.replace('。', '。[^wu]'))],
  ['a note that stands twice', '写了两次', () => edit(ducha, (text) => `${text}\n[^a]: 注。\n\n[^a]: 又注。\n`)],
  ['a picture that is not there', '没有“a.png”', () => edit(ducha, (text) => `${text}\n![图](pictures/a.png)\n`)],
  ['a row of items', '次序不对', () => edit(ducha, (text) => `${text}\n（一）甲。\n\n（三）乙。\n`)],
  ['a brace', '花括号', () => edit(ducha, (text) => `${text}\n{`)],
  ['front matter without an end', '没有配对', () => edit(ducha, (text) => text.replace(/\n---\n/, '\n'))],
  ['a title of another section', '也是 01-shufa.mdx 的 title', () => edit(ducha, (text) => titled(text))],
  ['a slip in a title', '半角标点', () => edit(ducha, (text) => text.replace(/^title: .*$/m, 'title: 督察,督察'))],
  ['a paragraph of another section', '完全相同', () => edit(ducha, (text) => text + longParagraph())],
  ['another name', '不存在的页', () => renameSync(pathOf(shufa), pathOf('sections/01-fashu.mdx'))],
  ['a section that is gone', '不存在的页', () => rmSync(pathOf(shufa))],
  ['an entry of the index', '在正文里没有', () => edit('index.yaml', (text) => text.replace('name: ', 'name: 无此名'))],
  ['a published address', '没有了', () => writeFileSync(pathOf('addresses.txt'), '/shufa/#meiyou\n')],
])('%s is told as without anything kept, and no more once it is mended', ([, says, change]) => {
  edit(ducha, (text) => `${text}\n见[那一点](/shufa/#jianzhang)。\n`);
  expect(toldAlike()).toEqual([]);
  const good = copiesOf([shufa, ducha, 'index.yaml']);
  change();
  expect(
    toldAlike()
      .map(({ message }) => message)
      .join(),
  ).toContain(says);
  rmSync(pathOf('addresses.txt'), { force: true });
  rmSync(pathOf('sections/01-fashu.mdx'), { force: true });
  for (const [file, text] of good) writeFileSync(pathOf(file), text);
  expect(toldAlike()).toEqual([]);
});

const titled = (text: string) =>
  text.replace(/^title: .*$/m, /^title: .*$/m.exec(readFileSync(pathOf(shufa), 'utf8'))?.[0] ?? '');

function longParagraph(): string {
  const paragraphs = readFileSync(pathOf(shufa), 'utf8').split('\n\n');
  return `\n${paragraphs.find((one) => one.length > 80 && !/[#[]/.test(one))}\n`;
}

const copiesOf = (files: string[]) => files.map((file) => [file, readFileSync(pathOf(file), 'utf8')] as const);

test('a difference from the source is told where it is, and goes when the source changes', () => {
  const source = readFileSync('content/source.txt', 'utf8');
  writeFileSync(pathOf('source.txt'), source);
  expect(toldAlike()).toEqual([]);
  edit('source.txt', (text) => text.replace('的态度', '的作风'));
  expect(
    toldAlike()
      .map(({ message }) => message)
      .join(),
  ).toContain('这里是“党政主要负责人的态度');
  edit(shufa, (text) => text.replace('的态度', '的作风'));
  expect(toldAlike()).toEqual([]);
  // the heading of the first section may stand elsewhere in the source, that of the second may not
  renameSync(pathOf('sections/00-daoyan.mdx'), pathOf('.daoyan'));
  toldAlike();
});

test('what the source has exactly so is no slip, and is one as soon as the source has it no more', () => {
  const apart = (text: string) => text.replace('的态度', '的态 度');
  const source = readFileSync('content/source.txt', 'utf8');
  writeFileSync(pathOf('source.txt'), apart(source));
  edit(shufa, apart);
  expect(toldAlike()).toEqual([]);
  writeFileSync(pathOf('source.txt'), source);
  expect(toldAlike()).toMatchObject([{ message: '汉字之间有空格' }]);
});

test('a section that has not changed is not searched again; one that has is', () => {
  expect(toldWithKept()).toEqual([]);
  const told: Problem = { file: `content/${ducha}`, line: 1, column: 1, message: '记得的', cure: '' };
  for (const file of keptFiles())
    writeFileSync(file, readFileSync(file, 'utf8').replace('"syntax":[]', `"syntax":[${JSON.stringify(told)}]`));
  expect(toldWithKept()).toHaveLength(keptFiles().length);
  for (const name of readdirSync(pathOf('sections'))) edit(`sections/${name}`, (text) => `${text}\n`);
  expect(toldWithKept()).toEqual([]);
});

test('what other code has learnt does not count', async () => {
  const codeNow = async () => {
    vi.resetModules();
    return (await import('../../../src/check/content/kept-facts.ts')).keptFactsIn(copy.root).code;
  };
  const before = await codeNow();
  expect(await codeNow()).toBe(before);
  mkdirSync(join(copy.root, 'src/check'), { recursive: true });
  writeFileSync(join(copy.root, 'src/check/rule.ts'), '');
  expect(await codeNow()).not.toBe(before);

  toldWithKept();
  const { length } = keptFiles();
  toldAnew({ ...keptFactsIn(copy.root), code: 'other' });
  expect(keptFiles()).toHaveLength(2 * length);
});

test.each<[what: string, damage: (text: string) => string]>([
  ['empty', () => ''],
  ['half', (text) => text.slice(0, text.length / 2)],
  ['null', () => 'null'],
  ['a list', () => '[]'],
  ['a number', () => '1'],
])('a kept file that is %s is made anew', (_, damage) => {
  edit(shufa, (text) => text.replace('。\n', '.\n'));
  toldAlike();
  const good = keptFiles().map((file) => readFileSync(file, 'utf8'));
  for (const file of keptFiles()) writeFileSync(file, damage(readFileSync(file, 'utf8')));
  toldAlike();
  expect(keptFiles().map((file) => readFileSync(file, 'utf8'))).toEqual(good);
});

test('where nothing can be kept, the check is made all the same', () => {
  writeFileSync(join(copy.root, '.cache'), '');
  expect(toldAlike()).toEqual([]);
});

test('a check that is told no folder keeps nothing on disk', () => {
  toldAnew();
  expect(readdirSync(copy.root)).toEqual(['content']);
});
