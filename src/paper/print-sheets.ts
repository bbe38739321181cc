import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { launchChromium } from '../build/chromium.ts';

/** Where the sheets stand under the base: `xiazai/shufa.pdf`. */
export const sheetPath = (page: string): string => `xiazai/${page}.pdf`;

/** Where the printed site will stand. */
interface Standing {
  base: string;
  site: string;
}

/**
 * Prints every page that carries a colophon as a tagged PDF with outline, into the built site itself. The browser
 * gets the files under the address that the site will have, so that the links on paper lead there.
 * In: the folder of the built site, and where it will stand. Out: how many were printed. Errors: Chromium's.
 */
export async function printSheets(folder: string, { base, site }: Standing): Promise<number> {
  const names = readdirSync(folder).filter((name) => isSheet(join(folder, name, 'index.html')));
  const browser = await launchChromium();
  try {
    // a worker would answer the next page in the place of these files
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.route('**/*', (route) => answer(route, folder, base));
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    for (const name of names) {
      const file = join(folder, sheetPath(name));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, undated(await printed(page, `${site}${base}${name}/`)));
    }
  } finally {
    await browser.close();
  }
  return names.length;
}

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

/** Gives the built file for an address of the site. */
async function answer(route: Route, folder: string, base: string): Promise<void> {
  const path = new URL(route.request().url()).pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html');
  try {
    await route.fulfill({ body: readFileSync(join(folder, path)), contentType: types[extname(path)] ?? '' });
  } catch {
    await route.abort();
  }
}

function isSheet(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes('class="colophon');
  } catch {
    return false;
  }
}

async function printed(page: Page, url: string): Promise<Buffer> {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true });
}

/** The hour of printing is the only thing that would differ from build to build: it becomes the epoch. */
function undated(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  return Buffer.from(text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, '/$1 (D:19700101000000'), 'latin1');
}
