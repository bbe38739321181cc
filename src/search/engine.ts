import type { Answer } from './answer.ts';
import { faultFrom, type FaultKind } from './search-fault.ts';
import { linkToSearcher, type SearcherLink } from './searcher-link.ts';

/** Faults that a second try with fresh files mends: a new edition under an open tab, a damaged file in the cache. */
const mendable: ReadonlySet<FaultKind> = new Set(['unreachable', 'broken', 'refused']);

/**
 * Search as the page sees it: loads nothing until it is asked to, answers, or fails with a `SearchFault`.
 * After a fault everything is thrown away and loaded anew past the cache, once by itself and again whenever it is
 * asked, so that a retry in the same tab really heals.
 */
class SearchEngine {
  readonly #folder = new URL(`${import.meta.env.BASE_URL}pagefind/`, location.href).href;
  #link: Promise<SearcherLink> | undefined;
  #fresh = false;

  /** Loads the engine because the reader seems about to search. Says nothing of failure: the search will. */
  warm(): void {
    this.#opened().catch(() => {});
  }

  /** In: what was typed, how many pages of places to list. Errors: `SearchFault`. */
  async search(typed: string, pages: number): Promise<Answer> {
    try {
      return await this.#ask(typed, pages);
    } catch (error) {
      const fault = faultFrom(error);
      if (!mendable.has(fault.kind)) throw fault;
      return this.#ask(typed, pages);
    }
  }

  async #ask(typed: string, pages: number): Promise<Answer> {
    const opened = this.#opened();
    try {
      const answer = await (await opened).ask(typed, pages);
      this.#fresh = false;
      return answer;
    } catch (error) {
      // Another query may have started afresh already; its link is not this one's to throw away.
      if (this.#link === opened) {
        this.#link = undefined;
        this.#fresh = true;
        opened.then((link) => link.close()).catch(() => {});
      }
      throw faultFrom(error);
    }
  }

  #opened(): Promise<SearcherLink> {
    this.#link ??= linkToSearcher(this.#folder, this.#fresh);
    return this.#link;
  }
}

/** The one engine of a page. */
export const engine = new SearchEngine();
