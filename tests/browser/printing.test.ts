import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settings } from '../../src/build/settings.ts';
import { sheetPath } from '../../src/paper/print-sheets.ts';
import { builtPages } from '../dist/built-pages.ts';
import { openSite, type OpenSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'printing-'));
let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** The sheets of a page: those that the build printed, or as a reader prints it. */
async function sheetsOf(page: Page, path: string): Promise<string> {
  const made = join(settings.out, sheetPath(path.slice(0, -1)));
  if (existsSync(made)) return made;
  const file = join(folder, 'page.pdf');
  await page.evaluate(() => document.fonts.ready);
  await page.pdf({ path: file, preferCSSPageSize: true });
  return file;
}

/** The lines of each printed page, without its number and running title. */
async function printed(page: Page, path: string): Promise<string[][]> {
  await page.goto(site.url + path);
  const file = await sheetsOf(page, path);
  const headings = await page.locator('main :is(h1, h2, h3, [scope=rowgroup])').allInnerTexts();
  const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  const lines = sheets.map((sheet) =>
    sheet
      .split('\n')
      .map((line) => line.replace(/\s/g, ''))
      .filter((line) => line !== '' && !/^—\d+—$/.test(line)),
  );
  for (const sheet of lines.slice(0, -1)) {
    const last = sheet.at(-1) ?? '';
    expect(
      headings.map((heading) => heading.replace(/\s/g, '')),
      `${path}: a heading ends a page`,
    ).not.toContain(last);
  }
  return lines;
}

test('on paper every page is set in lines, no heading ends a sheet, and no control is printed', async () => {
  const page = await site.browser.newPage();
  for (const { address } of builtPages()) {
    const lines = (await printed(page, address.slice(1))).flat();
    const torn = lines.filter((line) => [...line].length === 1 && !/[A-Z]/.test(line));
    expect(torn, address).toEqual([]);
    expect(
      lines.some((line) => /^(打印|目录|复制)$/.test(line)),
      address,
    ).toBe(false);
  }
  await page.close();
});
