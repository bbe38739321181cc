import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishPages } from '../../../../src/publish/build/finish-pages.ts';
import { PageReader } from '../../../../src/publish/build/page-reader.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const html = (words: string) =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"></head><body><p id="p">${words}</p><a href="/x/">x</a></body></html>`;

/** Finishes a page with these words. Returns its HTML and the facts about it. */
function finishPage(words: string, { file = 'shufa/index.html', isKept = true } = {}) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), html(words));
  const [page] = finishPages(folder, { isKept });
  return { page, text: readFileSync(join(folder, file), 'utf8') };
}
const hashOf = (text: string) => /<html lang="zh-Hans" data-page="([0-9a-f]{8})">/.exec(text)?.[1];

test('a page gets its policy and a hash, and nothing else in it changes', () => {
  const { text } = finishPage('甲');
  expect(hashOf(text)).toBeDefined();
  expect(text.replace(/<meta http-equiv[^>]*>/, '').replace(/ data-page="\w+"/, '')).toBe(html('甲'));
});

test('different pages have different hashes, and the same page always has the same hash', () => {
  const hash = hashOf(finishPage('甲').text);
  expect(hashOf(finishPage('甲').text)).toBe(hash);
  expect(hashOf(finishPage('乙').text)).not.toBe(hash);
});

test('path forms of places, and sites that are not kept offline, need no hash', () => {
  expect(finishPage('甲', { file: 'shufa/jianzhang/index.html' }).text).not.toContain('data-page');
  expect(finishPage('甲', { isKept: false }).text).not.toContain('data-page');
});

test('the checks get the links of the page and its ids', () => {
  expect(finishPage('甲').page).toEqual({ file: 'shufa/index.html', ids: ['p'], links: ['/x/'] });
});

test('the stylesheet that has another name is linked to by it', () => {
  writeFileSync(join(folder, 'index.html'), html('<link href="/_astro/late.a.css">'));
  const [page] = finishPages(folder, { isKept: false, renamed: { from: 'late.a.css', to: 'late.b.css' } });
  expect(page?.links).toContain('/_astro/late.b.css');
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('<link href="/_astro/late.b.css">');
});

test('a page that was read early is not read again', () => {
  writeFileSync(join(folder, 'index.html'), html('甲'));
  const pages = new PageReader(folder);
  const { tree } = pages.early('index.html');
  const seen: unknown[] = [];
  finishPages(folder, { isKept: false, pages, look: (file, page) => seen.push(file, page === tree) });
  expect(seen).toEqual(['index.html', true]);
});

test('a page with code that no policy can allow is named', () => {
  expect(() => finishPage('<b style="color: red">甲</b>')).toThrow(/^shufa\/index\.html: .*<b style=…>/);
});
