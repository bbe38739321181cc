import type { Answer, FoundPlace } from './answer.ts';
import type { IndexedPlace } from './facts.ts';
import { fold, type Variants } from './letters.ts';
import { excerpt, matchesIn, runsOf } from './match.ts';
import { PagefindIndex, type Candidate } from './pagefind-index.ts';
import { readQuery } from './query.ts';
import { rarestWindow } from './rarest-window.ts';
import { termsBySound, termsNear } from './suggestions.ts';

/** Answers queries from an open index. Runs in the worker; in the page only where there is no worker. */
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
   * In: what was typed, how many places to list at most. Out: the answer; every place in it holds every word
   * literally. Errors: `SearchFault`.
   */
  async answer(typed: string, most: number): Promise<Answer> {
    const { shown, readings, cut } = readQuery(typed, this.#variants);
    const { terms, homophones } = this.#index.facts;
    const found = await this.#firstThatFinds(readings, most);
    return {
      query: shown,
      address: [...shown].map((letter) => this.#variants.get(letter) ?? letter).join(''),
      cut,
      ...found,
      meant: termsBySound(shown, terms),
      near: readings.length > 0 && found.places.length === 0 ? termsNear(readings[0] ?? [], terms, homophones) : [],
    };
  }

  async #firstThatFinds(readings: string[][], most: number) {
    for (const words of readings) {
      const found = await this.#find(words, most);
      if (found.places.length > 0) return { words, ...found };
    }
    return { words: readings[0] ?? [], places: [], unread: 0 };
  }

  async #find(words: string[], most: number): Promise<{ places: FoundPlace[]; unread: number }> {
    const candidates = await this.#candidates(words);
    const places: FoundPlace[] = [];
    let read = 0;
    while (read < candidates.length && places.length < most) {
      const batch = candidates.slice(read, read + most);
      read += batch.length;
      const records = await Promise.all(batch.map((candidate) => this.#index.read(candidate)));
      for (const place of records.flat()) places.push(...foundIn(place, words));
    }
    const unread = candidates.length - read;
    // Sorting keeps the reading order among equals; while some are unread nobody knows which has the most.
    if (unread === 0) places.sort((a, b) => b.matches - a.matches);
    return { places, unread };
  }

  /** The records that hold all words, in reading order. */
  async #candidates(words: string[]): Promise<Candidate[]> {
    const { small, letters } = this.#index.facts;
    const asked = words.map((word) => (small ? word : rarestWindow(word, letters)));
    const [first = [], ...others] = await Promise.all(asked.map((phrase) => this.#index.candidates(phrase)));
    const ids = others.map((candidates) => new Set(candidates.map(({ id }) => id)));
    return first.filter(({ id }) => ids.every((known) => known.has(id)));
  }
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
