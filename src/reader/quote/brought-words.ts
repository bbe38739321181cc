import type { Passage } from './selected-passage.ts';

/**
 * The text of each place when the page arrived. Every translator works on a page that is already there, so this is the
 * source's text, whatever the page shows later.
 */
const brought = new Map(
  Array.from(document.querySelectorAll('[data-place]'), (place) => [place, place.textContent] as const),
);

/** Does the page show every place as it arrived? Some translators change only what the reader has looked at. */
export const isAsBrought = (): boolean => [...brought].every(([place, text]) => place.textContent === text);

/**
 * Are these the source's words, and not a translator's or converter's? They are if each place's part of the passage stood
 * there, in one piece, when the page arrived.
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
