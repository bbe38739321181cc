import { foldedText } from './folded-text.ts';
import type { IndexedPlace } from '../text/facts.ts';
import { wordsOf } from '../text/index-words.ts';
import { gapWordsOf } from '../text/readings/gap-words.ts';
import type { IndexedPage } from './indexed-pages.ts';

/** What Pagefind is given: a small page made for it alone. */
export interface IndexRecord {
  url: string;
  content: string;
}

/**
 * Beyond this many places a record is a whole section: Pagefind fetches its list of records before the first answer
 * and ranks every record, and with 50,000 of them readers notice both.
 */
export const mostPlaceRecords = 2000;

/** Up to this many records go into one file, which is fetched as soon as the field has the focus. */
export const mostBundledRecords = 64;

/** Ends the words of every place, before its gap words, so that no phrase runs from one into the next. No character's word is this long. */
const placeEnd = 'xplaceend';

/**
 * The records of a site, in reading order.
 * Pagefind also indexes a record's metadata as words, so the exact text cannot travel there; the title of an anchor
 * comes back unchanged and is not indexed.
 */
export function recordsFrom(pages: readonly IndexedPage[]): { records: IndexRecord[]; byPlace: boolean } {
  const placeCount = pages.reduce((sum, { places }) => sum + places.length, 0);
  const byPlace = placeCount <= mostPlaceRecords;
  const groups = pages.flatMap(({ path, places }) =>
    byPlace ? places.map((place) => ({ path, places: [place] })) : [{ path, places }],
  );
  const records = groups.map(({ path, places }, order) => ({
    url: `/${path}#${places[0]?.id ?? ''}`,
    // made when Pagefind takes it, so that it can work on the one before
    get content() {
      const paragraphs = places.map(paragraphOf).join('');
      return `<!doctype html><html lang="mul"><body data-pagefind-sort="order:${String(order).padStart(7, '0')}">${paragraphs}</body></html>`;
    },
  }));
  return { records, byPlace };
}

function paragraphOf(place: IndexedPlace): string {
  const text = foldedText(place.text);
  const words = [...wordsOf(text), placeEnd, ...gapWordsOf(text)].join(' ');
  return `<p id="${place.id}" data-pagefind-title="${attribute(place)}">${words}</p>`;
}

/** A place as an attribute. Pagefind collapses white space there, so it is escaped inside the JSON. */
function attribute(place: IndexedPlace): string {
  return JSON.stringify(place)
    .replace(/\s/g, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}

/** The folded characters of texts by how often they occur: at index n those that occur about 2ⁿ times. */
export function charactersByCount(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of foldedText(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const groups: string[][] = [];
  for (const [character, count] of counts) (groups[Math.floor(Math.log2(count))] ??= []).push(character);
  return Array.from(groups, (group = []) => group.toSorted().join(''));
}
