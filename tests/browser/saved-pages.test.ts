import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'saved-'));
let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** As one file: 另存为，网页，单个文件. */
async function asOneFile(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  const file = join(folder, 'page.mhtml');
  writeFileSync(file, data);
  return file;
}

/** With its files beside it: 另存为，网页，全部. The page as it stands, and what it links to by new addresses. */
async function withItsFiles(page: Page): Promise<string> {
  mkdirSync(join(folder, 'page_files'), { recursive: true });
  const html = (await page.content()).replace(/(?<=(?:href|src)=")\/(_astro\/[^"]+)/g, (_, path: string) => {
    cpSync(join(settings.out, path), join(folder, 'page_files', basename(path)));
    return `./page_files/${basename(path)}`;
  });
  const file = join(folder, 'page.html');
  writeFileSync(file, html.replaceAll('="/', `="${site.url}`));
  return file;
}

/** Runs in the page. How it looks, and the notes that stand on others. */
function look() {
  const of = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
  const notes = [...document.querySelectorAll('[data-note]')].map((note) => note.getBoundingClientRect());
  return {
    ground: of('html').backgroundColor,
    text: [of('[data-place] p').fontSize, of('[data-place] p').lineHeight, of('[data-place] p').fontFamily],
    footer: of('.site-footer').color,
    columns: of('.reading').display,
    colophon: document.querySelector('.colophon')?.checkVisibility() ?? false,
    covered: notes.filter((note, at) => note.top < (notes[at - 1]?.bottom ?? 0) - 1).length,
    words: (document.querySelector('main')?.innerText ?? '').includes('一是加强组织领导，切实落实主要负责人第一责任。'),
  };
}

describe.each([
  ['one file', asOneFile],
  ['a page with its files', withItsFiles],
])('saved as %s', (_, save) => {
  test.each([1280, 390])('and opened from the disk without a network, a page is styled at %i px', async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${site.url}zhenjie/`);
    if (width > 1100) await page.waitForSelector('[data-placed]');
    const [online, file] = [await page.evaluate(look), await save(page)];
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(file).href);
    expect(online.covered).toBe(0);
    expect(await page.evaluate(look)).toEqual(online);
    await page.close();
  });
});

test('nothing of a stylesheet is lost in one file', async () => {
  const page = await site.browser.newPage();
  for (const path of ['', 'zhenjie/', 'suoyin/', 'tujie/', 'shuoming/', 'search/']) {
    await page.goto(site.url + path);
    const saved = readFileSync(await asOneFile(page), 'latin1').replaceAll('=\r\n', '');
    const stylesheets = saved
      .split('------MultipartBoundary')
      .filter((part) => part.includes('Content-Type: text/css'));
    expect(stylesheets.length).toBeGreaterThan(0);
    // Chromium writes so what it cannot put into words
    const lost = stylesheets.flatMap((part) => part.match(/[^{};]+\{[^{}]*[{; ][a-z]+[a-z-]*: ;/g) ?? []);
    expect(lost, path).toEqual([]);
  }
  await page.close();
});
