/**
 * Where words begin and end in a text, in order, its own two ends included: browsers match fragments there only.
 * Without `Intl.Segmenter` (Firefox ≤ 124) they are the edges of marks and blanks: fewer, but edges to every browser, so
 * that an address made there is longer and leads to the same words.
 */
export function wordEdges(text: string): number[] {
  return [...starts(text), text.length];
}

/** Letters and digits without a break, with a mark between two that are ASCII (`3.5`), or one mark or blank. */
const run = /(?:[\p{L}\p{M}\p{N}]|(?<=\w)\p{P}(?=\w))+|./gsu;

function starts(text: string): number[] {
  if (!('Segmenter' in Intl)) return Array.from(text.matchAll(run), ({ index }) => index);
  return Array.from(words().segment(text), ({ index }) => index);
}

let segmenter: Intl.Segmenter | undefined;
const words = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }));

/** The first edge at or after an offset. */
export const nextEdge = (edges: number[], offset: number): number =>
  edges.find((edge) => edge >= offset) ?? edges.at(-1) ?? 0;

/** The last edge at or before an offset. */
export const previousEdge = (edges: number[], offset: number): number =>
  edges.filter((edge) => edge <= offset).at(-1) ?? 0;
