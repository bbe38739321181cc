import type { Root } from 'hast';
import { placesInPage, sectionOf } from '../../../study/places/places-in-html.ts';
import { hashOfPlaces, type Indexed } from './hash-of-places.ts';

/** A hash of the places that a built page shows; undefined where it is not the page on which they are to be found. */
export const hashOfShownPlaces = (page: Root): string | undefined =>
  sectionOf(page) === undefined ? undefined : hashOfPlaces(placesInPage(page));

/**
 * Holds what is indexed against what the pages show. In: the pages with the hashes of their places. Errors: a page shows
 * other words than are indexed.
 */
export function refuseOtherWords(
  pages: readonly { file: string; places: string | undefined }[],
  indexed: Indexed,
): void {
  const shown = new Map<string, string>();
  for (const { file, places } of pages) if (places) shown.set(file.replace(/(^|\/)index\.html$/, '$1'), places);
  const paths = new Set([...shown.keys(), ...indexed.keys()]);
  const other = [...paths].filter((path) => shown.get(path) !== indexed.get(path));
  if (other.length > 0) throw new Error(`The search index holds other words than these pages: ${other.join(', ')}`);
}
