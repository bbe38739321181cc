import { factsFile, factsFormat, type IndexedPlace, type SearchFacts } from './facts.ts';
import { guardFetch, timeLimit, type Guard } from './guarded-fetch.ts';
import { phraseOf } from './index-words.ts';
import { faultFrom, reached, SearchFault } from './search-fault.ts';

/** The few calls of Pagefind that are used. */
interface Pagefind {
  search(query: string | null, options?: { sort: Record<string, 'asc'> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  data(): Promise<{ anchors: { title: string }[] }>;
}

/** A record that holds the phrase; what it says must be read. */
export type Candidate = PagefindResult;

/** Makes each attempt at loading Pagefind's module another module to the browser, which keeps failed ones. */
let attempts = 0;

/** The index as Pagefind reads it. The only caller of pagefind.js. Every method fails with a `SearchFault`. */
export class PagefindIndex {
  readonly facts: SearchFacts;
  readonly #pagefind: Pagefind;
  readonly #guard: Guard;

  private constructor(facts: SearchFacts, pagefind: Pagefind, guard: Guard) {
    this.facts = facts;
    this.#pagefind = pagefind;
    this.#guard = guard;
  }

  /**
   * Loads the facts and Pagefind, and on a small site all it has.
   * In: the folder's absolute address; `fresh` after a fault; `alive` is called whenever something arrived.
   */
  static async open(folder: string, fresh: boolean, alive: () => void): Promise<PagefindIndex> {
    const guard = guardFetch(globalThis, folder, fresh, alive);
    try {
      const facts = await factsAt(folder);
      const pagefind = await pagefindAt(folder, facts, fresh);
      const index = new PagefindIndex(facts, pagefind, guard);
      const all = await index.#ask(() => pagefind.search(null));
      // An index of other days than its facts: a new edition was published in this very moment.
      if (all.results.length !== facts.records) throw new SearchFault('broken', 'index and facts do not agree');
      const first = all.results[0];
      if (facts.small && first)
        await Promise.all([index.read(first), index.candidates(facts.letters.at(-1)?.[0] ?? '法')]);
      return index;
    } catch (error) {
      guard.release();
      throw guard.faults[0] ?? faultFrom(error);
    }
  }

  close(): void {
    this.#guard.release();
  }

  /** The records that hold these folded letters one after the other, in reading order. */
  async candidates(letters: string): Promise<Candidate[]> {
    return (await this.#ask(() => this.#pagefind.search(phraseOf(letters), { sort: { order: 'asc' } }))).results;
  }

  /** The places of a record. */
  async read(candidate: Candidate): Promise<IndexedPlace[]> {
    const { anchors } = await this.#ask(() => candidate.data());
    return anchors.map(({ title }) => JSON.parse(title) as IndexedPlace);
  }

  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await question();
      const [fault] = this.#guard.faults;
      if (fault) throw fault;
      return answer;
    } catch (error) {
      throw this.#guard.faults[0] ?? faultFrom(error);
    }
  }
}

async function factsAt(folder: string): Promise<SearchFacts> {
  const facts = (await (await fetch(folder + factsFile)).json()) as SearchFacts;
  if (facts.format !== factsFormat) throw new SearchFault('outdated', `facts of format ${facts.format}`);
  return facts;
}

async function pagefindAt(folder: string, { engine }: SearchFacts, fresh: boolean): Promise<Pagefind> {
  attempts += 1;
  const url = `${folder}pagefind.js${fresh ? `?attempt=${attempts}` : ''}`;
  // import() checks no sums; fetch does, and leaves what it checked in the cache that import() reads.
  await fetch(url, { integrity: engine });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new SearchFault('late', url)), timeLimit);
  });
  const loaded = await Promise.race([reached(import(/* @vite-ignore */ url)), late]);
  return loaded.createInstance({ basePath: folder }) as Pagefind;
}
