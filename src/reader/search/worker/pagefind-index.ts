import { factsFile, factsFormat, type IndexedPlace, type SearchFacts } from '../text/facts.ts';
import { guardFetch, type Guard } from './guarded-fetch.ts';
import { phraseOf } from '../text/index-words.ts';
import { reached, timeLimit } from './reached.ts';
import { faultFrom, SearchFault } from './search-fault.ts';

/** The part of Pagefind that is used. */
interface Pagefind {
  search(query: string | null, options?: { sort: Record<string, 'asc'> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  data(): Promise<{ anchors: { title: string }[] }>;
}

/** A record that has the phrase; its places must still be read. */
export type Candidate = PagefindResult;

const inOrder = { sort: { order: 'asc' as const } };

/** How many answers are kept, and how many records one may have. */
const [mostKnown, fewResults] = [200, 200];

/** Gives each retry another address, because a browser keeps a module that failed to load. */
let attempts = 0;

/** The index as Pagefind reads it. Only this module calls pagefind.js. Every method fails with a `SearchFault`. */
export class PagefindIndex {
  readonly facts: SearchFacts;
  readonly #pagefind: Pagefind;
  readonly #guard: Guard;
  readonly #folder: string;
  readonly #alive: () => void;
  /** by id of a record, where it comes in reading order */
  #ranks = new Map<string, number>();
  /** answers with few records, by query */
  readonly #known = new Map<string, Candidate[]>();

  private constructor(folder: string, facts: SearchFacts, pagefind: Pagefind, guard: Guard, alive: () => void) {
    this.#folder = folder;
    this.facts = facts;
    this.#pagefind = pagefind;
    this.#guard = guard;
    this.#alive = alive;
  }

  /**
   * Loads the facts and Pagefind, and on a small site all records.
   * In: the folder's absolute address; `fresh` after a fault; `alive`, called whenever something has arrived or is
   * found.
   */
  static async open(folder: string, fresh: boolean, alive: () => void): Promise<PagefindIndex> {
    const guard = guardFetch(globalThis, folder, fresh, alive);
    try {
      const facts = await factsAt(folder);
      const pagefind = await pagefindAt(folder, facts, fresh);
      const index = new PagefindIndex(folder, facts, pagefind, guard, alive);
      const all = await index.#ask(() => pagefind.search(null, inOrder));
      // The site was published anew between the two files: index and facts are of different versions.
      if (all.results.length !== facts.records) throw new SearchFault('broken', 'index and facts do not agree');
      index.#ranks = new Map(all.results.map(({ id }, rank) => [id, rank]));
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

  /** The records that have these folded characters in a row, in reading order. */
  candidates(folded: string): Promise<Candidate[]> {
    return this.#found(phraseOf(folded));
  }

  /** The records that have at least one of these words or quoted phrases of the index, in reading order. */
  async having(queries: readonly string[]): Promise<Candidate[]> {
    const found = await Promise.all(queries.map((query) => this.#found(query)));
    if (found.length === 1) return found[0] ?? [];
    const each = new Map(found.flat().map((candidate) => [candidate.id, candidate]));
    const rank = ({ id }: Candidate) => this.#ranks.get(id) ?? 0;
    return [...each.values()].sort((a, b) => rank(a) - rank(b));
  }

  /** All records, in reading order. */
  async all(): Promise<Candidate[]> {
    return (await this.#ask(() => this.#pagefind.search(null, inOrder))).results;
  }

  /** A file of the build’s own beside the index, as it was written. */
  file<Content>(name: string): Promise<Content> {
    return this.#ask(async () => (await (await fetch(this.#folder + name)).json()) as Content);
  }

  /** The places of a record. */
  async read(candidate: Candidate): Promise<IndexedPlace[]> {
    const { anchors } = await this.#ask(() => candidate.data());
    return anchors.map(({ title }) => JSON.parse(title) as IndexedPlace);
  }

  /** Asks once for what several readings ask for: Pagefind takes long where characters are common. */
  async #found(query: string): Promise<Candidate[]> {
    const known = this.#known.get(query);
    if (known) return known;
    const { results } = await this.#ask(() => this.#pagefind.search(query, inOrder));
    this.#alive();
    if (this.#known.size >= mostKnown) this.#known.clear();
    if (results.length <= fewResults) this.#known.set(query, results);
    return results;
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
  // import() does not verify files; fetch does, and leaves the file in the cache that import() reads.
  await fetch(url, { integrity: engine });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new SearchFault('late', url)), timeLimit);
  });
  const loaded = await Promise.race([reached(import(/* @vite-ignore */ url), new URL(url)), late]);
  return loaded.createInstance({ basePath: folder }) as Pagefind;
}
