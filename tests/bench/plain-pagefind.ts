import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import type { IndexedPage } from '../../src/reader/search/build/indexed-pages.ts';
import type { PackedServer } from './packed-server.ts';
import { kilo, openPage, searchFiles } from './search-visit.ts';

/** A first and a second search as in Pagefind's manual, to compare with `searchOurs`. */
export async function searchPlain(browser: Browser, server: PackedServer, query: string) {
  const page = await openPage(browser, `${server.origin}/search/`);
  server.takeCounts(/^/);
  const once = () =>
    page.evaluate(async (words) => {
      const start = performance.now();
      const address = '/pagefind/pagefind.js';
      const pagefind = await import(address);
      const { results } = await pagefind.search(words);
      await Promise.all(results.slice(0, 10).map((result: { data(): Promise<unknown> }) => result.data()));
      return { ms: Math.round(performance.now() - start), found: results.length as number };
    }, query);
  const { ms: first, found } = await once();
  const { bytes } = server.takeCounts(searchFiles);
  const { ms: warm } = await once();
  await page.context().close();
  return { kB: kilo(bytes), first, warm, found };
}

/** Indexes whole pages in Chinese, as Pagefind's command would do for a site. */
export async function writePlain(pages: IndexedPage[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'search'), { recursive: true });
  await writeFile(join(folder, 'search', 'index.html'), '<!doctype html><html lang="zh"><title>plain</title>');
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind did not start.');
  for (const { path, places } of pages) {
    const body = places.map(({ id, text }) => `<p id="${id}">${text}</p>`).join('');
    await index.addHTMLFile({
      url: `/${path}`,
      content: `<html lang="zh"><body data-pagefind-body>${body}</body></html>`,
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
}
