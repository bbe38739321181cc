import { isHeadingAlone, type Place } from '../places/place.ts';

/** Characters that search results and share cards have room for. */
const room = 120;

/**
 * A page's description in the text's own words: as many whole sentences of its first running text as fit, at least one;
 * its headings where it has no other words.
 */
export function descriptionFrom(places: Pick<Place, 'kind' | 'text'>[]): string {
  const opening = (places.find(({ kind }) => !isHeadingAlone(kind)) ?? places.at(-1))?.text ?? '';
  let description = '';
  for (const sentence of opening.match(/[^。！？]+[。！？]?/gu) ?? []) {
    if (description && description.length + sentence.length > room) break;
    description += sentence;
  }
  return description;
}
