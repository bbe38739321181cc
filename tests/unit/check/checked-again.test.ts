import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentCopy, type ContentCopy } from '../../support/unit/content-copy.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = contentCopy([]);
});
afterEach(() => copy.remove());

const shufa = 'sections/01-shufa.mdx';
const ducha = 'sections/02-ducha.mdx';

const told = () => checkContent(copy.content, copy.root);
const edit = (file: string, change: (text: string) => string) => {
  const path = join(copy.content, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const rename = (from: string, to: string) => renameSync(join(copy.content, from), join(copy.content, to));

/** What a check says that knows nothing of an earlier one. */
async function toldAnew() {
  vi.resetModules();
  const anew = await import('../../../src/check/check-content.ts');
  return anew.checkContent(copy.content, copy.root);
}

test('a section that is checked again has the problems of its present words, whatever was known of it', () => {
  const good = readFileSync(join(copy.content, shufa), 'utf8');
  expect(told()).toEqual([]);
  edit(shufa, (text) => text.replace('。\n', '.\n'));
  const first = told();
  expect(first.map(({ message }) => message).join()).toContain('半角');
  expect(told()).toEqual(first);
  edit(shufa, () => good);
  expect(told()).toEqual([]);
});

test.for<[what: string, says: string, file: string, change: (text: string) => string]>([
  [
    'an id that another section has',
    '编号“jianzhang”已用在',
    ducha,
    (text) => `${text}\n## 又一点 [#jianzhang]\n\n完。\n`,
  ],
  ['a link to a point that is gone', '不存在的编号“jianzhang”', shufa, (text) => text.replace('[#jianzhang]', '[#jz]')],
  ['a note without its words', '没有内容', ducha, (text) => text.replace('。', '。[^wu]')],
  ['a slip in the front matter', '半角标点', ducha, (text) => text.replace(/^title: .*$/m, 'title: 督察,督察')],
  ['an entry that no section has any more', '在正文里没有', shufa, (text) => text.replaceAll('述法', '述职')],
])('%s is told as by a first check, and no more once it is mended', async ([, says, file, change]) => {
  edit(ducha, (text) => `${text}\n见[那一点](/shufa/#jianzhang)。\n`);
  expect(told()).toEqual([]);
  const good = readFileSync(join(copy.content, file), 'utf8');
  edit(file, change);
  const found = told();
  expect(found.map(({ message }) => message).join()).toContain(says);
  expect(found).toEqual(await toldAnew());
  edit(file, () => good);
  expect(told()).toEqual([]);
});

test('a section that is renamed has its new address, and its old one when it is renamed back', async () => {
  edit(ducha, (text) => `${text}\n见[那一点](/shufa/#jianzhang)。\n`);
  expect(told()).toEqual([]);
  rename(shufa, 'sections/01-fashu.mdx');
  const found = told();
  expect(found.map(({ message }) => message).join()).toContain('链接“/shufa/#jianzhang”指向不存在的页');
  expect(found).toEqual(await toldAnew());
  rename('sections/01-fashu.mdx', shufa);
  expect(told()).toEqual([]);
});

test('a difference from the source is told again as by a first check, and no more once it is mended', async () => {
  writeFileSync(join(copy.content, 'source.txt'), readFileSync('content/source.txt'));
  expect(told()).toEqual([]);
  edit(shufa, (text) => text.replace('的态度', '的作风'));
  const found = told();
  expect(found.map(({ message }) => message).join()).toContain('这里是“党政主要负责人的作风');
  expect(found).toEqual(await toldAnew());
  edit(shufa, (text) => text.replace('的作风', '的态度'));
  expect(told()).toEqual([]);
  // the heading of the first section may stand elsewhere in the source, that of the second may not
  rename('sections/00-daoyan.mdx', '.daoyan');
  expect(told()).toEqual(await toldAnew());
  rename('.daoyan', 'sections/00-daoyan.mdx');
  edit('source.txt', (text) => text.replace(/^(一、.*)\n([^]*)$/m, '$2\n$1\n'));
  const moved = told();
  expect(moved).not.toEqual([]);
  expect(moved).toEqual(await toldAnew());
});
