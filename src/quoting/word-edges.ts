const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where words begin and end in a text, in order, its own two ends included: browsers match fragments there only. */
export function wordEdges(text: string): number[] {
  return [...Array.from(words.segment(text), ({ index }) => index), text.length];
}

/** The first edge at or after an offset. */
export const nextEdge = (edges: number[], offset: number): number =>
  edges.find((edge) => edge >= offset) ?? edges.at(-1) ?? 0;

/** The last edge at or before an offset. */
export const previousEdge = (edges: number[], offset: number): number => edges.findLast((edge) => edge <= offset) ?? 0;
