import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pathsBelow } from '../../../../src/command/files.ts';
import { finishPages } from '../../../../src/publish/build/finish-pages.ts';
import { KeptPages } from '../../../../src/publish/build/kept-pages.ts';
import { PageReader } from '../../../../src/publish/build/page-reader.ts';
import { editionMark, keptPagesFolder } from '../../../../src/study/kept-page.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const html = (words: string) =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"></head><body><p id="p">${words}</p><a href="/x/">x</a></body></html>`;

/** Finishes a page with these words. Returns its HTML and the facts about it. */
async function finishPage(words: string, { file = 'shufa/index.html', isKept = true } = {}) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), html(words));
  const [page] = await finishPages(folder, { isKept, edition: 'a1b2c3d' });
  return { page, text: readFileSync(join(folder, file), 'utf8') };
}
const hashOf = (text: string) => /<html lang="zh-Hans" data-page="([0-9a-f]{8})">/.exec(text)?.[1];

test('a page gets its policy and a hash, and nothing else in it changes', async () => {
  const { text } = await finishPage('甲');
  expect(hashOf(text)).toBeDefined();
  expect(text.replace(/<meta http-equiv[^>]*>/, '').replace(/ data-page="\w+"/, '')).toBe(html('甲'));
});

test('different pages have different hashes, and the same page always has the same hash', async () => {
  const hash = hashOf((await finishPage('甲')).text);
  expect(hashOf((await finishPage('甲')).text)).toBe(hash);
  expect(hashOf((await finishPage('乙')).text)).not.toBe(hash);
});

test('path forms of places, and sites that are not kept offline, need no hash', async () => {
  expect((await finishPage('甲', { file: 'shufa/jianzhang/index.html' })).text).not.toContain('data-page');
  expect((await finishPage('甲', { isKept: false })).text).not.toContain('data-page');
});

test('the checks get the links of the page and its ids', async () => {
  expect((await finishPage('甲')).page).toEqual({
    file: 'shufa/index.html',
    ids: ['p'],
    links: ['/x/'],
    places: undefined,
  });
});

test('the stylesheet that has another name is linked to by it', async () => {
  writeFileSync(join(folder, 'index.html'), html('<link href="/_astro/late.a.css">'));
  const [page] = await finishPages(folder, {
    isKept: false,
    edition: '',
    renamed: { from: 'late.a.css', to: 'late.b.css' },
  });
  expect(page?.links).toContain('/_astro/late.b.css');
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('<link href="/_astro/late.b.css">');
});

test('a page that was read early is not read again', async () => {
  writeFileSync(join(folder, 'index.html'), html('甲'));
  const pages = new PageReader(folder, '');
  pages.early('index.html');
  writeFileSync(join(folder, 'index.html'), html('乙'));
  await finishPages(folder, { isKept: false, edition: '', pages });
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('甲');
});

test('a page with code that no policy can allow is named', async () => {
  await expect(finishPage('<b style="color: red">甲</b>')).rejects.toThrow(/^shufa\/index\.html: .*<b style=…>/);
});

test('the hash of the edition stands where Astro left its mark', async () => {
  expect((await finishPage(`${editionMark} 版`)).text).toContain('a1b2c3d 版');
});

describe('a page that is kept', () => {
  const settings = () => ({ root: folder, content: join(folder, 'content') });
  const keep = async (site: string, key: string, edition: string) => {
    const kept = new KeptPages(settings(), [['shufa/', key]]);
    const made = pathsBelow(site);
    const files = [...made, ...kept.leftOut(made)];
    const pages = await finishPages(site, { files, isKept: true, edition, kept });
    kept.forgetOthers();
    return { pages, text: readFileSync(join(site, 'shufa', 'index.html'), 'utf8') };
  };
  const rendered = (name: string, words: string): string => {
    const site = join(folder, name);
    mkdirSync(join(site, 'shufa'), { recursive: true });
    writeFileSync(join(site, 'shufa', 'index.html'), html(words));
    return site;
  };
  const empty = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };

  test('is the same in the next build, which does not render it, but for the edition', async () => {
    const first = await keep(rendered('one', `甲 ${editionMark}`), 'k', '1111111');
    const next = await keep(empty('two'), 'k', '1111111');
    expect(next).toEqual(first);
    expect((await keep(empty('three'), 'k', '2222222')).text.replace(/data-page="\w+"/, '')).toBe(
      first.text.replaceAll('1111111', '2222222').replace(/data-page="\w+"/, ''),
    );
  });

  test('appears whole, and what a killed build left of one goes', async () => {
    await keep(rendered('one', '甲'), 'k', '1111111');
    const { root, content } = settings();
    const kept = keptPagesFolder(root, content);
    writeFileSync(join(kept, 'coming'), '{"html":"<!DOC');
    await keep(empty('two'), 'k', '1111111');
    expect(readdirSync(kept)).toEqual(['k.json']);
  });

  test('is dropped when a build does not use it', async () => {
    await keep(rendered('one', '甲'), 'k', '1111111');
    await keep(rendered('two', '乙'), 'other', '1111111');
    await expect(keep(empty('three'), 'k', '1111111')).rejects.toThrow('ENOENT');
  });
});
