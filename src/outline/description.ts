import type { OutlinePlace } from '../markdown/rehype-places.ts';

/** Room for a description in search results and share cards, in letters. */
const room = 120;

/**
 * A page's description in the article's own words: the whole sentences of its first running text that fit `room`,
 * at least one.
 */
export function descriptionFrom(outline: OutlinePlace[]): string {
  const opening = outline.find((place) => place.kind !== 'heading')?.text ?? '';
  let description = '';
  for (const sentence of opening.match(/[^。！？]+[。！？]?/gu) ?? []) {
    if (description && description.length + sentence.length > room) break;
    description += sentence;
  }
  return description;
}
