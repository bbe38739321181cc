import { expect, test } from 'vitest';
import { indexPagesOf } from '../../../../src/reader/term-index/index-pages.ts';
import type { IndexedEntry } from '../../../../src/reader/term-index/indexed-entries.ts';

/** An entry that takes about a hundred characters. */
const entry = (id: string, letter: string): IndexedEntry => ({
  ...{ id, letter, name: id, kind: '术语', count: 1 },
  places: [
    {
      place: { id: 'p', address: 's/#p', slug: 's', names: ['一处'], text: '' },
      contexts: [{ before: '前'.repeat(50), form: id, after: '后'.repeat(44), cutBefore: false, cutAfter: false }],
    },
  ],
});
const entries = [entry('b1', 'B'), entry('b2', 'B'), ...['d1', 'd2', 'd3', 'd4'].map((id) => entry(id, 'D'))];
const digit = entry('12yue', '0–9');

test('an 索引 that fits one page has no others', () => {
  expect(indexPagesOf(entries)).toEqual([]);
  expect(indexPagesOf(entries, 600)).toEqual([]);
});

test('of a longer one each letter has a page, and parts where it is too long itself', () => {
  const pages = indexPagesOf([digit, ...entries], 300);
  expect(pages.map(({ title, path, entries: own }) => [title, path, own.map(({ id }) => id).join()])).toEqual([
    ['0–9', 'suoyin/shuzi/', '12yue'],
    ['B', 'suoyin/b/', 'b1,b2'],
    ['D之一', 'suoyin/d/', 'd1,d2,d3'],
    ['D之二', 'suoyin/d-2/', 'd4'],
  ]);
});
