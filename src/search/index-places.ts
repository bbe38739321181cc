import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { settings } from '../build/settings.ts';
import { placesInHtml } from '../places/places-in-html.ts';
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
        const places = indexed.flatMap((page) => page.places);
        const titles = [...new Set(places.map(({ section }) => section))];
        const texts = places.map(({ text }) => text);
        const terms = termNames(settings.content, titles, texts);
        const { records } = await writeIndex(indexed, terms, join(folder, 'pagefind'));
        await close();
        logger.info(`${places.length} places in ${records} records, ${terms.length} terms`);
      },
    },
  };
}

/**
 * The pages to index with their places, in reading order.
 * In: the folder of the built site and the paths of its pages. Errors: no page has places.
 */
export async function indexedPages(folder: string, paths: readonly string[]): Promise<IndexedPage[]> {
  const found: IndexedPage[] = [];
  let order: string[] = [];
  for (const path of paths) {
    if (path === '404/') continue;
    const html = await readFile(join(folder, path, 'index.html'), 'utf8');
    const places = placesInHtml(html);
    if (/<main\b[^>]*\bdata-places/.test(html))
      found.push({ path, places: places.map((place) => ({ ...place, path })) });
    else if (places.length > order.length) order = places.map(({ id }) => id);
  }
  if (found.length === 0) throw new Error('No built page says <main data-places>: there is nothing to index.');
  const rank = ({ places }: IndexedPage) => order.indexOf(places[0]?.id ?? '');
  return found.toSorted((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
}
