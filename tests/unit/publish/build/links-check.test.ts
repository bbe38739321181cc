import { expect, test } from 'vitest';
import type { BuiltPage, BuiltSite } from '../../../../src/publish/build/built-html.ts';
import { brokenLinks, repeatedIds } from '../../../../src/publish/build/links-check.ts';

function built(links: string[], ids: string[] = ['a']): BuiltSite {
  const pages: BuiltPage[] = [
    { file: 'index.html', ids: [], links: [] },
    { file: 'shufa/index.html', ids, links },
    { file: '404.html', ids: [], links: [] },
  ];
  return { pages, files: new Set([...pages.map(({ file }) => file), '_astro/a.css']) };
}

const address = { base: '/repo/', site: 'https://example.org' };

test.each([
  '/repo/',
  '/repo/shufa/',
  '/repo/shufa/#a',
  '#a',
  '#',
  '#:~:text=x',
  '?q=1',
  '../_astro/a.css',
  '/repo/_astro/a.css',
  'https://example.org/repo/shufa/#a',
  'https://elsewhere.org/x',
  'mailto:a@example.org',
])('%s leads somewhere', (link) => {
  expect(brokenLinks(built([link]), address)).toEqual([]);
});

test.each([
  ['/shufa/', '不在网站的路径'],
  ['/repo', '不在网站的路径'],
  ['/repo/shufa', '不存在'],
  ['/repo/gone/', '不存在'],
  ['/repo/_astro/b.css', '不存在'],
  ['#b', '没有 id “b”'],
  ['/repo/#a', '没有 id “a”'],
  ['https://example.org/repo/gone/', '不存在'],
  ['/repo/%E4', '不存在'],
  ['https://', '不成地址'],
])('%s leads nowhere', (link, words) => {
  const broken = brokenLinks(built([link, link]), address);
  expect(broken).toEqual([{ page: 'shufa/index.html', link, wrong: expect.stringContaining(words) }]);
});

test('an id on two elements is found, once', () => {
  expect(repeatedIds({ file: 'shufa/index.html', ids: ['a', 'b', 'a', 'a'], links: [] })).toEqual(['a']);
});

test('the page of a divided text answers for the places of its volumes, and each volume for its own', () => {
  const pages: BuiltPage[] = [
    { file: 'quanwen/index.html', ids: [], links: ['#a', '/quanwen/#b', '#c'] },
    { file: 'quanwen/1/index.html', ids: ['a'], links: ['#b'] },
    { file: 'quanwen/2/index.html', ids: ['b'], links: [] },
    { file: 'quanwen/1/mulu/index.html', ids: ['c'], links: [] },
  ];
  const broken = brokenLinks({ pages, files: new Set(pages.map(({ file }) => file)) }, { ...address, base: '/' });
  expect(broken.map(({ page, link }) => `${page} ${link}`)).toEqual([
    'quanwen/index.html #c',
    'quanwen/1/index.html #b',
  ]);
});
