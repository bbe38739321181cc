import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { pdfOf } from '../../src/study/contract/addresses.ts';
import { builtPages } from '../support/dist/built-pages.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'printing-'));
let site: OpenSite;
beforeAll(async () => {
  site = await openSite({ windows: true });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** The PDF of a page: the one that the build made, or printed as a reader would. */
async function pdfFileOf(page: Page, path: string): Promise<string> {
  const built = join(settings.out, pdfOf(path.slice(0, -1)));
  if (existsSync(built)) return built;
  const file = join(folder, 'page.pdf');
  await page.evaluate(() => document.fonts.ready);
  await page.pdf({ path: file, preferCSSPageSize: true });
  return file;
}

/** The lines of each printed page, without its number and running title. */
async function printedLines(page: Page, path: string): Promise<string[][]> {
  await page.goto(site.url + path);
  const file = await pdfFileOf(page, path);
  const headings = await page.locator('main :is(h1, h2, h3, [scope=rowgroup])').allInnerTexts();
  const printedPages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  const lines = printedPages.map((text) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s/g, ''))
      .filter((line) => line !== '' && !/^\d+$/.test(line)),
  );
  for (const pageLines of lines.slice(0, -1)) {
    const last = pageLines.at(-1) ?? '';
    expect(
      headings.map((heading) => heading.replace(/\s/g, '')),
      `${path}: a heading ends a page`,
    ).not.toContain(last);
  }
  return lines;
}

test('on paper every page is set in lines, no heading ends a page, and no control is printed', async () => {
  const page = await site.browser.newPage();
  for (const { address } of builtPages()) {
    const lines = (await printedLines(page, address.slice(1))).flat();
    // pdftotext sets apart a colon that is drawn into the empty half of the ” before it
    const torn = lines.filter((line) => [...line].length === 1 && !/[A-Z：]/.test(line));
    expect(torn, address).toEqual([]);
    expect(
      lines.some((line) => /^(打印|目录|复制)$/.test(line)),
      address,
    ).toBe(false);
  }
  await page.close();
});
