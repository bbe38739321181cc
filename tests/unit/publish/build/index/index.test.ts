import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfPlaces } from '../../../../../src/publish/build/index/hash-of-places.ts';
import { indexBeside } from '../../../../../src/publish/build/index/index-beside.ts';
import { sectionsToIndex } from '../../../../../src/publish/build/index/sections-to-index.ts';
import { hashOfShownPlaces, refuseOtherWords } from '../../../../../src/publish/build/index/shown-places.ts';
import { pageTree } from '../../../../../src/study/places/page-tree.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'to-index-'));
  write('00-daoyan.mdx', '导言', '开头。');
  write('01-shufa.mdx', '述法', '# 述法之事 [#shufa]\n\n总述。\n\n## 一是甲，乙。 [#jia]\n\n丙。');
});
afterEach(() => rmSync(root, { recursive: true }));

const settings = () => ({ root, content: join(root, 'content'), base: '/' });

function write(name: string, title: string, body: string): void {
  const file = join(root, 'content', 'sections', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\ntitle: ${title}\n---\n\n${body}\n`);
}

test('the pages of a study, in order, with their places as they will show them', async () => {
  const pages = await sectionsToIndex(settings());
  expect(pages.map(({ path }) => path)).toEqual(['', 'shufa/']);
  expect(pages.flatMap(({ places }) => places.map(({ kind, id, title, text }) => [kind, id, title, text]))).toEqual([
    ['introduction', 'daoyan', '导言', '开头。'],
    ['heading', 'shufa', '述法之事', '述法之事'],
    ['lead', 'shufa-zongshu', '总述', '总述。'],
    ['point', 'jia', '一是甲，乙。', '一是甲，乙。丙。'],
  ]);
});

test('a file as Windows saves it has its title too', async () => {
  const file = join(root, 'content', 'sections', '01-shufa.mdx');
  writeFileSync(file, '\ufeff---\r\ntitle: 述法\r\n---\r\n\r\n# 述法之事 [#shufa]\r\n\r\n总述。\r\n');
  const [, page] = await sectionsToIndex(settings());
  expect(page?.places.map(({ section, text }) => [section, text])).toEqual([
    ['述法', '述法之事'],
    ['述法', '总述。'],
  ]);
});

const shufa = (words: string) =>
  pageTree(`<main data-places="述法"><p data-place="lead" id="shufa-zongshu">${words}</p></main>`);
const place = { kind: 'lead', id: 'shufa-zongshu', section: '述法', title: '总述', text: '总述。' } as const;
const indexed = new Map([['shufa/', hashOfPlaces([place])]]);

const shown = (file: string, page: Root) => ({ file, places: hashOfShownPlaces(page) });

test('pages that show what is indexed pass', () => {
  const whole = pageTree('<main><p data-place="lead" id="shufa-zongshu">总论。</p></main>');
  const pages = [
    shown('shufa/index.html', shufa('总<b>述</b>。<i data-aside>〔1〕</i>')),
    shown('quanwen/index.html', whole),
  ];
  expect(() => refuseOtherWords(pages, indexed)).not.toThrow();
});

test.each([
  ['with another word', { 'shufa/index.html': '总论。' }],
  ['of which there is none', {}],
  ['beside one that is not indexed', { 'shufa/index.html': '总述。', 'ducha/index.html': '总述。' }],
])('a page %s is refused', (_, written) => {
  const pages = Object.entries(written).map(([file, words]) => shown(file, shufa(words)));
  expect(() => refuseOtherWords(pages, indexed)).toThrow('The search index holds other words than these pages');
});

test('an error in the thread is told to whoever waits for the index', async () => {
  write('02-ducha.mdx', '督察', '# 督察 [#ducha]\n\n<Tu />');
  const { answer, stop } = indexBeside(settings(), join(root, 'index'));
  await expect(answer).rejects.toThrow('正文里不能用这个组件或表达式');
  await stop();
});
