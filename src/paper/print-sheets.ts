import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../build/chromium.ts';
import { startServer } from '../build/static-server.ts';

/** Where the sheets stand under the base: `xiazai/shufa.pdf`. */
export const sheetPath = (page: string): string => `xiazai/${page}.pdf`;

/**
 * Prints every page that carries a colophon as a tagged PDF with outline, into the built site itself.
 * In: the folder of the built site, and its base. Out: how many were printed. Errors: Chromium's.
 */
export async function printSheets(folder: string, base: string): Promise<number> {
  const names = readdirSync(folder).filter((name) => isSheet(join(folder, name, 'index.html')));
  const server = await startServer({ root: folder, base, port: 0 });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    for (const name of names) {
      const file = join(folder, sheetPath(name));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, undated(await printed(page, `${server.url}${name}/`)));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return names.length;
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
