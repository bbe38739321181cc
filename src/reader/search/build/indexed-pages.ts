import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placesInHtml } from '../../../study/places/places-in-html.ts';
import type { IndexedPlace } from '../text/facts.ts';

/** A page of the text with its places, both in reading order. */
export interface IndexedPage {
  path: string;
  places: IndexedPlace[];
}

/**
 * The pages of a built site to index, in reading order.
 * In: the folder of the built site, the paths of its pages. Errors: no page has places.
 */
export function indexedPages(folder: string, paths: readonly string[]): Promise<IndexedPage[]> {
  return pagesToIndex(paths, (path) => readFile(join(folder, path, 'index.html'), 'utf8'));
}

/** A page of one place, `shufa/jianzhang/`, shows nothing of its own. */
const isPathForm = (path: string): boolean => /^[^/]+\/[^/]+\/$/.test(path);

/** The same for pages that do not come from a folder. In: their paths, and how to get the HTML of one. */
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
  if (found.length === 0) throw new Error('No built page has <main data-places>: there is nothing to index.');
  const ranks = new Map(order.map((id, at) => [id, at]));
  const rank = ({ places }: IndexedPage) => ranks.get(places[0]?.id ?? '') ?? -1;
  return found.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}
