import type { Answer, FoundPlace } from './answer.ts';
import type { IndexedPlace } from './facts.ts';
import { fold, type Variants } from './letters.ts';
import { excerpt, matchesIn, runsOf } from './match.ts';
import { PagefindIndex, type Candidate } from './pagefind-index.ts';
import { readQuery } from './query.ts';
import { rareWindows } from './rare-windows.ts';
import { termsBySound, termsNear } from './suggestions.ts';

/** Answers queries from an open index. Runs in the worker. */
export class Searcher {
  readonly #index: PagefindIndex;
  readonly #variants: Variants;

  constructor(index: PagefindIndex) {
    this.#index = index;
    const letters = [...index.facts.variants];
    this.#variants = new Map(
      letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? letter]] : [])),
    );
  }

  /**
   * In: what was typed, how many pages of places to list. Out: the answer; every place in it holds every word
   * literally. Errors: `SearchFault`.
   */
  async answer(typed: string, pages: number): Promise<Answer> {
    const { shown, readings, cut } = readQuery(typed, this.#variants);
    const { terms, homophones } = this.#index.facts;
    const found = await this.#firstThatFinds(readings, pages);
    return {
      query: shown,
      address: [...shown].map((letter) => this.#variants.get(letter) ?? letter).join(''),
      cut,
      ...found,
      meant: termsBySound(shown, terms),
      near: readings.length > 0 && found.places.length === 0 ? termsNear(readings[0] ?? [], terms, homophones) : [],
    };
  }

  async #firstThatFinds(readings: string[][], pages: number) {
    for (const words of readings) {
      const found = await this.#find(words, pages);
      if (found.places.length > 0) return { words, ...found };
    }
    return { words: readings[0] ?? [], places: [], unread: 0 };
  }

  async #find(words: string[], pages: number): Promise<{ places: FoundPlace[]; unread: number }> {
    const { page, batch } = this.#index.facts.byPlace ? sizes.byPlace : sizes.bySection;
    const candidates = await this.#candidates(words);
    const places: FoundPlace[] = [];
    let read = 0;
    while (read < candidates.length && places.length < page * pages) {
      const next = candidates.slice(read, read + batch);
      read += next.length;
      const records = await Promise.all(next.map((candidate) => this.#index.read(candidate)));
      for (const place of records.flat()) places.push(...foundIn(place, words));
    }
    const unread = candidates.length - read;
    // Sorting keeps the reading order among equals; while some are unread nobody knows which has the most.
    if (unread === 0) places.sort((a, b) => b.matches - a.matches);
    return { places, unread };
  }

  /** The records that hold all words, in reading order; of long words, enough pieces to leave only a few records. */
  async #candidates(words: string[]): Promise<Candidate[]> {
    const { small, letters } = this.#index.facts;
    const pieces = words.map((word) => (small ? [word] : rareWindows(word, letters)));
    const asked = await Promise.all(pieces.map(([first = '']) => this.#index.candidates(first)));
    let candidates = inAll(asked);
    for (const piece of pieces.flatMap(([, ...others]) => others)) {
      if (candidates.length <= sizes.bySection.batch) break;
      candidates = inAll([candidates, await this.#index.candidates(piece)]);
    }
    return candidates;
  }
}

/** How many places are listed at a time, and how many records are read at once: a section is read whole. */
const sizes = { byPlace: { page: 100, batch: 100 }, bySection: { page: 50, batch: 10 } };

function inAll([first = [], ...others]: Candidate[][]): Candidate[] {
  const ids = others.map((candidates) => new Set(candidates.map(({ id }) => id)));
  return first.filter(({ id }) => ids.every((known) => known.has(id)));
}

/** A place as found, or nothing: whatever Pagefind thinks, only what stands in the text is a match. */
function foundIn({ path, id, section, title, text }: IndexedPlace, words: string[]): FoundPlace[] {
  const ranges = matchesIn(fold(text), words);
  if (ranges.length === 0) return [];
  const heading = text.startsWith(title) ? title.length : 0;
  return [
    {
      path,
      id,
      section,
      title: heading > 0 ? runsOf(text, ranges, { start: 0, end: heading }) : [{ text: title, match: false }],
      excerpt: heading < text.length ? excerpt(text, ranges, heading) : [],
      matches: ranges.length,
    },
  ];
}
