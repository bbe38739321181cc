import { wordsOf } from './index-words.ts';
import { fold } from './letters.ts';
import { placeEnd, type IndexedPlace } from './facts.ts';

/** A page of the article with its places, both in reading order. */
export interface IndexedPage {
  path: string;
  places: IndexedPlace[];
}

/** What Pagefind is given: a little page made for it alone. */
export interface IndexRecord {
  url: string;
  content: string;
}

/**
 * Beyond this many places a record is a whole section: Pagefind's list of records is fetched before the first
 * answer and ranks every record, and at 50,000 of them both are felt.
 */
export const mostPlaceRecords = 2000;

/** Up to this many records go into one file that is fetched as soon as the field has the focus. */
export const mostBundledRecords = 64;

/**
 * The records of a site, in reading order.
 * Pagefind also indexes a record's metadata as words, so the exact text cannot travel there; the title of an anchor
 * is handed back untouched and is not indexed.
 */
export function recordsFrom(pages: readonly IndexedPage[]): { records: IndexRecord[]; byPlace: boolean } {
  const placeCount = pages.reduce((sum, { places }) => sum + places.length, 0);
  const byPlace = placeCount <= mostPlaceRecords;
  const groups = pages.flatMap(({ path, places }) =>
    byPlace ? places.map((place) => ({ path, places: [place] })) : [{ path, places }],
  );
  const records = groups.map(({ path, places }, order) => ({
    url: `/${path}#${places[0]?.id ?? ''}`,
    content: `<!doctype html><html lang="mul"><body data-pagefind-sort="order:${String(order).padStart(7, '0')}">${places
      .map(paragraphOf)
      .join('')}</body></html>`,
  }));
  return { records, byPlace };
}

function paragraphOf(place: IndexedPlace): string {
  const words = wordsOf(fold(place.text).letters).join(' ');
  return `<p id="${place.id}" data-pagefind-title="${attribute(place)}">${words} ${placeEnd}</p>`;
}

/** Pagefind joins white space in an attribute; escaped inside the JSON it survives. */
function attribute(place: IndexedPlace): string {
  return JSON.stringify(place)
    .replace(/\s/g, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}

/** The letters of a text by how often they stand in it: at place n those that stand about 2ⁿ times. */
export function lettersByCount(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const letter of fold(text).letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const groups: string[][] = [];
  for (const [letter, count] of counts) (groups[Math.floor(Math.log2(count))] ??= []).push(letter);
  return Array.from(groups, (group = []) => group.toSorted().join(''));
}
