import type { Answer } from './answer.ts';
import { faultFrom, type FaultKind } from './search-fault.ts';
import { connectToWorker, type WorkerConnection } from './worker-connection.ts';

/** Faults that fresh files may mend: the site was published anew under an open tab, or the cache has a damaged file. */
const mendable: ReadonlySet<FaultKind> = new Set(['unreachable', 'missing', 'withheld', 'broken', 'refused']);

/**
 * Search for the interface: loads nothing until it is asked, then answers or fails with a `SearchFault`.
 * After a fault it throws everything away and loads it again, bypassing the cache: once by itself, and again whenever
 * it is asked, so that a retry in the same tab helps.
 */
class SearchClient {
  readonly #folder = new URL(`${import.meta.env.BASE_URL}pagefind/`, location.href).href;
  #connection: Promise<WorkerConnection> | undefined;
  #fresh = false;

  /** Starts the worker, because the reader seems about to search. Does not report failure: the search will. */
  warm(): void {
    this.#connected().catch(() => {});
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
    const connected = this.#connected();
    try {
      const answer = await (await connected).ask(typed, pages);
      this.#fresh = false;
      return answer;
    } catch (error) {
      // Another query may have connected again already; that connection is not this query's to close.
      if (this.#connection === connected) {
        this.#connection = undefined;
        this.#fresh = true;
        connected.then((connection) => connection.close()).catch(() => {});
      }
      throw faultFrom(error);
    }
  }

  #connected(): Promise<WorkerConnection> {
    this.#connection ??= connectToWorker(this.#folder, this.#fresh);
    return this.#connection;
  }
}

/** The only client of a page. */
export const searchClient = new SearchClient();
