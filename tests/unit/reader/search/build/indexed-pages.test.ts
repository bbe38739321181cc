import { expect, test } from 'vitest';
import { PagesToIndex, pagesToIndex } from '../../../../../src/reader/search/build/indexed-pages.ts';

const place = (id: string) => `<p data-place="lead" id="${id}">${id}</p>`;
const canonical = (id: string) => `<main data-places="节">${place(id)}</main>`;
const order = async (pages: Record<string, string>) =>
  (await pagesToIndex(Object.keys(pages), async (path) => pages[path] ?? '')).map(({ path }) => path);

test('pages are indexed in the order of the whole text', async () => {
  const pages = { 'a/': canonical('a'), 'b/': canonical('b'), 'quanwen/': `<main>${place('b')}${place('a')}</main>` };
  expect(await order(pages)).toEqual(['b/', 'a/']);
});

test('of a divided text in the order of its volumes, the tenth after the second', async () => {
  const volume = (id: string) => `<main>${place(id)}</main>`;
  const pages = {
    ...{ 'a/': canonical('a'), 'b/': canonical('b'), 'c/': canonical('c') },
    ...{ 'a/point/': '<meta http-equiv="refresh">', 'quanwen/': '<main></main>', 'quanwen/1/mulu/': '<main></main>' },
    ...{ 'quanwen/1/': volume('c'), 'quanwen/10/': volume('a'), 'quanwen/2/': volume('b') },
  };
  expect(await order(pages)).toEqual(['c/', 'b/', 'a/']);
});

test('in the given order where no page tells', async () => {
  expect(await order({ 's2/': canonical('x'), 's10/': canonical('y') })).toEqual(['s2/', 's10/']);
});

test('a page that is added again, with other words, takes its own place', async () => {
  const known = new PagesToIndex();
  await pagesToIndex(['a/', 'b/'], async (path) => canonical(path.slice(0, 1)), known);
  const pages = await pagesToIndex(['a/'], async () => canonical('new'), known);
  expect(pages.map(({ path, places }) => [path, places[0]?.text])).toEqual([
    ['a/', 'new'],
    ['b/', 'b'],
  ]);
});
