import { costOfCharacters } from '../text/rare-windows.ts';
import type { Candidate, PagefindIndex } from '../worker/pagefind-index.ts';

/** What is used of a large index. */
export type ReadableIndex = Pick<PagefindIndex, 'facts' | 'candidates' | 'read'>;

/** So often the characters asked for may stand in the text, at about two bytes each. */
const most = 150_000;

/** Thrown when no more may be asked: what has been found so far has to do. */
export class OutOfTime extends Error {}

/**
 * The index for one query: the same piece is asked for once, and nothing after the time is over, in ms, or where so
 * common characters would be loaded that it costs more than 300 kB. What may be near should not keep the reader
 * waiting for the news that nothing was found.
 */
export function limitedIndex(index: ReadableIndex, time: number): ReadableIndex {
  const asked = new Map<string, Promise<Candidate[]>>();
  const start = Date.now();
  let characters = '';
  return {
    facts: index.facts,
    read: (candidate) => index.read(candidate),
    candidates: (piece) => {
      const known = asked.get(piece);
      if (known) return known;
      characters += piece;
      const isDear = costOfCharacters(characters, index.facts.letters) > most;
      if (isDear || Date.now() - start > time) return Promise.reject(new OutOfTime());
      const found = index.candidates(piece);
      asked.set(piece, found);
      return found;
    },
  };
}
