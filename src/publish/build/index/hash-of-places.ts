import { createHash } from 'node:crypto';
import type { IndexedPage } from '../../../reader/search/build/indexed-pages.ts';

/** What was indexed, to be held against the pages: by a page's path a hash of its places. */
export type Indexed = ReadonlyMap<string, string>;

/** In: the places of a page, as it shows them or as they are indexed. */
export function hashOfPlaces(places: readonly Omit<IndexedPage['places'][number], 'path'>[]): string {
  const told = places.map(({ kind, id, section, title, text }) => [kind, id, section, title, text]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}
