import type { Passage } from './selected-passage.ts';

/**
 * What stood in each place when the page came. A translator, whichever it is, works on a page that is there already: so
 * this is the source's text, whatever the page shows later.
 */
const brought = new Map(
  Array.from(document.querySelectorAll('[data-place]'), (place) => [place, place.textContent] as const),
);

/** Does the page show every place as it came? A translation may be complete, or of what was looked at only. */
export const isAsBrought = (): boolean => [...brought].every(([place, text]) => place.textContent === text);

/**
 * Are these the source's words, and not what a translator or converter has put in their place or between them?
 * In: a passage. Out: whether each place's part of it stood there, in one piece, when the page came.
 */
export function isSource({ pieces }: Passage): boolean {
  const parts = new Map<Element | null | undefined, Range>();
  for (const { node, start, end } of pieces) {
    const place = node.parentElement?.closest('[data-place]');
    const part = parts.get(place) ?? new Range();
    if (!parts.has(place)) part.setStart(node, start);
    part.setEnd(node, end);
    parts.set(place, part);
  }
  return [...parts].every(([place, part]) => place && brought.get(place)?.includes(String(part)));
}
