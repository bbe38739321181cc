import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { settings } from '../build/settings.ts';
import { placesInHtml } from '../places/places-in-html.ts';
import type { SearchFacts } from './facts.ts';
import type { IndexedPage } from './index-records.ts';
import { termNames } from './terms.ts';
import { writeIndex } from './write-index.ts';

/**
 * Astro integration: makes the search index from the built HTML, so that it holds what is published.
 * Indexed are the pages whose `<main>` says `data-places`, in the reading order of `/quanwen/`.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The worker loads Pagefind with import(), which only a module worker has.
        updateConfig({ vite: { worker: { format: 'es' } } });
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const indexed = await indexedPages(
          folder,
          pages.map(({ pathname }) => pathname),
        );
        const { records, terms } = await writeSearchIndex(indexed, settings.content, join(folder, 'pagefind'));
        await close();
        logger.info(`${indexed.length} pages in ${records} records, ${terms.length} terms`);
      },
    },
  };
}

/**
 * Writes the index of these pages with the terms of their content.
 * In: the pages in reading order, the content folder, the folder to write. Out: the facts that were written beside it.
 */
export function writeSearchIndex(pages: IndexedPage[], content: string, folder: string): Promise<SearchFacts> {
  const places = pages.flatMap((page) => page.places);
  const titles = [...new Set(places.map(({ section }) => section))];
  const texts = places.map(({ text }) => text);
  return writeIndex(pages, termNames(content, titles, texts), folder);
}

/**
 * The pages of a built site to index with their places, in reading order.
 * In: the folder of the built site and the paths of its pages. Errors: no page has places.
 */
export function indexedPages(folder: string, paths: readonly string[]): Promise<IndexedPage[]> {
  return pagesToIndex(paths, (path) => readFile(join(folder, path, 'index.html'), 'utf8'));
}

/** The path form of a place, `shufa/jianzhang/`, shows nothing of its own. */
const isPathForm = (path: string): boolean => /^[^/]+\/[^/]+\/$/.test(path);

/** The same of pages that are got in another way. In: their paths, and how to get the HTML of one. */
export async function pagesToIndex(
  paths: readonly string[],
  htmlOf: (path: string) => Promise<string>,
): Promise<IndexedPage[]> {
  const found: IndexedPage[] = [];
  let order: string[] = [];
  for (const path of paths) {
    if (path === '404/' || isPathForm(path)) continue;
    const html = await htmlOf(path);
    const places = placesInHtml(html);
    if (/<main\b[^>]*\bdata-places/.test(html))
      found.push({ path, places: places.map((place) => ({ ...place, path })) });
    else if (places.length > order.length) order = places.map(({ id }) => id);
  }
  if (found.length === 0) throw new Error('No built page says <main data-places>: there is nothing to index.');
  const ranks = new Map(order.map((id, at) => [id, at]));
  const rank = ({ places }: IndexedPage) => ranks.get(places[0]?.id ?? '') ?? -1;
  return found.toSorted((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
}
