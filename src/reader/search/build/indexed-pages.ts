import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { wholeText } from '../../../study/contract/addresses.ts';
import { pageTree } from '../../../study/places/page-tree.ts';
import { placesInPage, sectionOf, type PublishedPlace } from '../../../study/places/places-in-html.ts';
import type { IndexedPlace } from '../text/facts.ts';

/** A page of the text with its places, both in reading order. */
export interface IndexedPage {
  path: string;
  places: IndexedPlace[];
}

/** Gathers what is to be indexed from the pages of a site, which come in any order. */
export class PagesToIndex {
  readonly #found = new Map<string, IndexedPage>();
  /** ids of places in reading order: by 0 those of the page of the whole text, or by their numbers those of its volumes */
  readonly #orders: string[][] = [];

  /** Is there anything to index in this page? In: its path below the base, such as `shufa/`. */
  static mayHold(path: string): boolean {
    return path !== '404/' && !isPathForm(path);
  }

  /** In: a page's path, and the page, parsed. A page that is added again takes its own place. */
  add(path: string, page: Root): void {
    if (!PagesToIndex.mayHold(path)) return;
    // copied: a part of a string keeps the whole page in memory
    const places = JSON.parse(JSON.stringify(placesInPage(page))) as PublishedPlace[];
    if (sectionOf(page) !== undefined)
      this.#found.set(path, { path, places: places.map((place) => ({ ...place, path })) });
    else {
      const volume = Number(volumePath.exec(path)?.[1] ?? 0);
      if (places.length > (this.#orders[volume]?.length ?? 0)) this.#orders[volume] = places.map(({ id }) => id);
    }
  }

  /** The canonical pages in reading order; as they came where no page shows it. Errors: there are none. */
  inOrder(): IndexedPage[] {
    const found = [...this.#found.values()];
    if (found.length === 0) throw new Error('No built page has <main data-places>: there is nothing to index.');
    const ranks = new Map(this.#orders.flat().map((id, at) => [id, at]));
    if (ranks.size === 0) return found;
    const rank = ({ places }: IndexedPage) => ranks.get(places[0]?.id ?? '') ?? -1;
    return found.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }
}

/**
 * The pages of a built site to index, in reading order.
 * In: the folder of the built site, the paths of its pages. Errors: no page has places.
 */
export function indexedPages(folder: string, paths: readonly string[]): Promise<IndexedPage[]> {
  return pagesToIndex(paths, (path) => readFile(join(folder, path, 'index.html'), 'utf8'));
}

const volumePath = new RegExp(`^${wholeText}(\\d+)/$`);

/** A page of one place, `shufa/jianzhang/`, shows nothing of its own. The pages of volumes look like it. */
const isPathForm = (path: string): boolean => /^[^/]+\/[^/]+\/$/.test(path) && !volumePath.test(path);

/**
 * The same for pages that do not come from a folder. In: their paths, how to get the HTML of one, and those that are known
 * already.
 */
export async function pagesToIndex(
  paths: readonly string[],
  htmlOf: (path: string) => Promise<string>,
  pages = new PagesToIndex(),
): Promise<IndexedPage[]> {
  for (const path of paths) if (PagesToIndex.mayHold(path)) pages.add(path, pageTree(await htmlOf(path)));
  return pages.inOrder();
}
