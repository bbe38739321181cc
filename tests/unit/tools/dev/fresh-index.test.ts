import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FreshIndex } from '../../../../src/tools/dev/fresh-index.ts';
import { contentCopy, type ContentCopy } from '../../../support/unit/content-copy.ts';

let copy: ContentCopy;
let asked: string[];
/** How a page is got; tests have it do other things meanwhile. */
let page: (path: string) => string;
let index: FreshIndex;

beforeEach(() => {
  copy = contentCopy([]);
  asked = [];
  page = (path) => `<main data-places="${path}"><p data-place="lead" id="x${path.slice(0, -1)}">述法${path}</p></main>`;
  index = new FreshIndex(join(copy.root, 'index'), copy.content, async (path) => {
    asked.push(path);
    return page(path);
  });
});
afterEach(() => copy.remove());
afterAll(() => close());

const all = ['', 'shufa/', 'ducha/', 'zhenjie/'];
const since = (): string[] => asked.splice(0);

test('the index is made when it is first asked for, and of changed pages alone when it is asked for again', async () => {
  const first = await index.folder();
  expect(existsSync(join(String(first), 'pagefind.js'))).toBe(true);
  expect(since()).toEqual(all);
  expect(await index.folder()).toBe(first);
  expect(since()).toEqual([]);
  index.outdate(['sections/02-ducha.mdx']);
  const second = await index.folder();
  expect(since()).toEqual(['ducha/']);
  expect([existsSync(String(first)), existsSync(String(second))]).toEqual([false, true]);
});

test('all pages are read again where sections come and go, and where what lies beside them changes', async () => {
  await index.folder();
  since();
  index.outdate(['case.yaml']);
  await index.folder();
  expect(since()).toEqual(all);
  renameSync(join(copy.content, 'sections/02-ducha.mdx'), join(copy.content, 'sections/02-chadu.mdx'));
  index.outdate(['sections/02-ducha.mdx', 'sections/02-chadu.mdx']);
  await index.folder();
  expect(since()).toEqual(['', 'shufa/', 'chadu/', 'zhenjie/']);
});

test('a change while it is made ends that, and what was read of other pages is kept', async () => {
  const plain = page;
  page = (path) => {
    if (path === 'ducha/') {
      page = plain;
      index.outdate(['sections/01-shufa.mdx']);
    }
    return plain(path);
  };
  expect(await index.folder()).toBeDefined();
  expect(since().toSorted()).toEqual(['', 'shufa/', 'ducha/', 'ducha/', 'shufa/', 'zhenjie/'].toSorted());
});

test('while pages cannot be made the last index stands', async () => {
  const last = await index.folder();
  index.outdate(['sections/01-shufa.mdx']);
  index.suspend();
  since();
  expect(await index.folder()).toBe(last);
  expect(since()).toEqual([]);
  index.outdate(['sections/02-ducha.mdx']);
  await index.folder();
  expect(since()).toEqual(['shufa/', 'ducha/']);
});

test('where a page cannot be read there is none, and that is said', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  page = () => {
    throw new Error('500');
  };
  expect(await index.folder()).toBeUndefined();
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
