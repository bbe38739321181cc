import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { launchChromium } from '../../command/chromium.ts';
import type { Settings } from '../../command/settings.ts';
import { mediaTypeOf } from '../../study/contract/media-types.ts';
import { pdfOf, sectionPage } from '../../study/contract/addresses.ts';
import { describedPdf } from './described-pdf.ts';
import { pdfFacts, studyFacts } from './pdf-facts.ts';

/** A built page: its file below the site's folder, and what it links to. */
interface LinkingPage {
  file: string;
  links: string[];
}

/**
 * Prints the PDFs that the pages link to, each tagged, with an outline and with what it is, into the built site itself.
 * The browser gets the files under the address that the site will have, so that the links on paper lead there.
 * In: the folder of the built site, its pages, its future address, the editors' folder. Out: how many were made. Errors: Chromium's.
 */
export async function makePdfs(
  folder: string,
  pages: readonly LinkingPage[],
  settings: Pick<Settings, 'base' | 'site' | 'content'>,
): Promise<number> {
  const { base, site } = settings;
  const slugs = slugsWithPdf(pages, base);
  const study = studyFacts(settings);
  const browser = await launchChromium();
  try {
    // a service worker would answer for the next page instead of these files
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.route('**/*', (route) => answer(route, folder, base));
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    for (const slug of slugs) {
      const file = join(folder, pdfOf(slug));
      mkdirSync(dirname(file), { recursive: true });
      const pdf = await printed(page, `${site}${base}${sectionPage(slug)}`);
      writeFileSync(file, await describedPdf(pdf, await pdfFacts(page, study)));
    }
  } finally {
    await browser.close();
  }
  return slugs.length;
}

/** The pages whose PDF some page links to, by their slugs. */
function slugsWithPdf(pages: readonly LinkingPage[], base: string): string[] {
  const linked = new Set(pages.flatMap(({ links }) => links));
  return pages.map(({ file }) => file.replace(/\/index\.html$/, '')).filter((slug) => linked.has(base + pdfOf(slug)));
}

/** Gives the built file for an address of the site. */
async function answer(route: Route, folder: string, base: string): Promise<void> {
  const path = new URL(route.request().url()).pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html');
  try {
    await route.fulfill({ body: readFileSync(join(folder, path)), contentType: mediaTypeOf(path) });
  } catch {
    await route.abort();
  }
}

async function printed(page: Page, url: string): Promise<Buffer> {
  await page.goto(url);
  // all of them, those of paper too: what is not there in time is printed in a face of this machine
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  await page.evaluate(loadPictures);
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true });
}

/** Runs in the page. Pictures are loaded when a reader comes near, and in the size for a screen; paper takes the largest. */
async function loadPictures(): Promise<void> {
  for (const sized of document.querySelectorAll('[srcset]')) sized.setAttribute('sizes', '1600px');
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.picture img')];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map((picture) => picture.decode()));
}
