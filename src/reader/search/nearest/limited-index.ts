import type { Candidate, PagefindIndex } from '../worker/pagefind-index.ts';

/** What is used of a large index. */
export type ReadableIndex = Pick<PagefindIndex, 'facts' | 'candidates' | 'read'>;

/** Thrown when no more may be asked: what has been found so far has to do. */
export class OutOfTime extends Error {}

/**
 * The index for one query: the same piece is asked for once, and nothing after the time is over, in ms. What may be near
 * should not keep the reader waiting for the news that nothing was found.
 */
export function limitedIndex(index: ReadableIndex, time: number): ReadableIndex {
  const asked = new Map<string, Promise<Candidate[]>>();
  const start = Date.now();
  return {
    facts: index.facts,
    read: (candidate) => index.read(candidate),
    candidates: (piece) => {
      const known = asked.get(piece);
      if (known) return known;
      if (Date.now() - start > time) return Promise.reject(new OutOfTime());
      const found = index.candidates(piece);
      asked.set(piece, found);
      return found;
    },
  };
}
