import type { Answer, FoundPlace } from './answer.ts';
import type { IndexedPlace } from '../text/facts.ts';
import { fold, type Variants } from '../text/character-forms.ts';
import { excerpt, runsOf } from '../text/match.ts';
import { Nearest } from '../nearest/nearest.ts';
import { PagefindIndex, type Candidate } from './pagefind-index.ts';
import { readQuery } from '../text/query.ts';
import { matchesOf, type Reading, type Sought } from '../text/readings/reading.ts';
import { readingsOf } from '../text/readings/readings.ts';
import { termsBySound, termsNear } from '../text/suggestions.ts';

/** Answers queries from an open index. Runs in the worker. */
export class Searcher {
  readonly #index: PagefindIndex;
  readonly #variants: Variants;
  readonly #nearest: Nearest;

  constructor(index: PagefindIndex) {
    this.#index = index;
    this.#nearest = new Nearest(index);
    const pairs = [...index.facts.variants];
    this.#variants = new Map(pairs.flatMap((one, at) => (at % 2 === 0 ? [[one, pairs[at + 1] ?? one]] : [])));
  }

  /**
   * In: what was typed, how many pages of places to list. Out: the answer; each of its places has every word, literally
   * or in the reading that the answer names.
   * Errors: `SearchFault`.
   */
  async answer(typed: string, pages: number): Promise<Answer> {
    const { shown, readings, cut } = readQuery(typed, this.#variants);
    const { terms, homophones } = this.#index.facts;
    const found = await this.#firstThatFinds(readingsOf(typed, this.#variants), pages);
    const nearest = found.places.length === 0 ? await this.#nearest.wordings(readings[0] ?? []) : [];
    const isLost = readings.length > 0 && found.places.length === 0 && nearest.length === 0;
    return {
      query: shown,
      address: [...shown].map((one) => this.#variants.get(one) ?? one).join(''),
      cut,
      ...found,
      meant: termsBySound(shown, terms, found.places.length === 0 ? await this.#nearest.wordsFor(shown) : []),
      nearest,
      near: isLost ? termsNear(readings[0] ?? [], terms, homophones) : [],
    };
  }

  async #firstThatFinds(readings: Reading[], pages: number) {
    for (const { name, words } of readings) {
      const found = await this.#find(words, pages);
      if (found.places.length > 0) return { reading: name, words: asWritten(words), ...found };
    }
    const literal = readings.find(({ name }) => name === undefined);
    return { reading: undefined, words: asWritten(literal?.words ?? []), places: [], unread: 0 };
  }

  async #find(words: Sought[], pages: number): Promise<{ places: FoundPlace[]; unread: number }> {
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
    // Sorting keeps the reading order of equals. While records are unread, the place with the most is not known.
    if (unread === 0) places.sort((a, b) => b.matches - a.matches);
    return { places, unread };
  }

  /**
   * The records that may have all words, in reading order. Of each word the first clause is asked for, and further ones
   * until only a few records are left.
   */
  async #candidates(words: Sought[]): Promise<Candidate[]> {
    const clauses = words.map((word) => word.clauses(this.#index.facts.letters));
    let candidates = inAll(await Promise.all(clauses.map(([first = []]) => this.#index.having(first))));
    for (const clause of clauses.flatMap(([, ...further]) => further)) {
      if (candidates.length <= few) break;
      candidates = inAll([candidates, await this.#index.having(clause)]);
    }
    return candidates;
  }
}

/** So many records are sooner read than told apart by asking for more. */
const few = 40;

/** How many places are listed at a time (`page`), and how many records are read at once (`batch`). */
const sizes = { byPlace: { page: 100, batch: 100 }, bySection: { page: 20, batch: 10 } };

function inAll([first = [], ...others]: Candidate[][]): Candidate[] {
  const ids = others.map((candidates) => new Set(candidates.map(({ id }) => id)));
  return first.filter(({ id }) => ids.every((those) => those.has(id)));
}

const asWritten = (words: readonly Sought[]): string[] => words.map(({ word }) => word);

/** The place as found, or nothing: whatever Pagefind answers, only what the text has is a match. */
function foundIn({ path, id, section, title, text }: IndexedPlace, words: Sought[]): FoundPlace[] {
  const ranges = matchesOf(words, fold(text));
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
