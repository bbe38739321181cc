import { PageElement } from '../../page-element.ts';
import { isComposing } from './is-composing.ts';
import { LiveSearch } from './live-search.ts';
import { ResultKeys } from './result-keys.ts';
import { searchAddress } from './result-nodes.ts';
import { searchParts, type SearchParts } from './search-parts.ts';
import { restore, savedState, saveState } from './search-state.ts';

/** Between two changes of the address, in ms. */
const pause = 400;

/** What makes the page work. */
interface Working {
  parts: SearchParts;
  search: LiveSearch;
  keys: ResultKeys;
}

/** `<search-page>`: the page `/search/?q=…`. Its address follows the query, and Back finds it as it was left. */
export class SearchPage extends PageElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastSaved = 0;

  protected connected(signal: AbortSignal): void {
    const parts = searchParts(this);
    this.querySelector('[data-not-started]')?.remove();
    const search = new LiveSearch(parts, signal, (answer) => {
      if (answer) this.#follow(working);
      keys.carryOut();
    });
    const keys = new ResultKeys(parts, signal, { isWaiting: () => search.waiting, enterOpensFirst: false });
    const working = { parts, search, keys };
    history.scrollRestoration = 'manual';
    this.addEventListener('keydown', (event) => this.#key(event, working), { signal });
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    parts.field.addEventListener('input', () => this.#follow(working), { signal });
    parts.results.addEventListener('click', () => this.#save(working), { signal });
    window.addEventListener('pagehide', () => this.#save(working), { signal });
    window.addEventListener('popstate', () => void this.#begin(working), { signal });
    void this.#begin(working);
  }

  /** Searches for what the address asks for, and restores where the reader was. */
  async #begin(working: Working): Promise<void> {
    const { parts, search } = working;
    const state = savedState('page');
    const query = new URLSearchParams(location.search).get('q') ?? '';
    await search.run(query, state?.pages);
    if (state?.query === query) {
      restore(state, parts.output, document.documentElement);
      this.#save(working); // showing the results has saved a page at its top
    } else if (query === '') parts.field.focus();
  }

  #key(event: KeyboardEvent, { parts, keys }: Working): void {
    keys.press(event);
    if (event.key !== 'Escape') return;
    event.preventDefault(); // Chromium would empty the field, even of what is being composed
    if (isComposing(event)) return;
    keys.drop();
    parts.field.focus();
  }

  /**
   * Lets the address follow what is typed. It replaces the entry of the history, so that Back leaves the search at
   * once. Browsers limit such changes, so it waits while the reader types on.
   */
  #follow(working: Working): void {
    clearTimeout(this.#timer);
    if (Date.now() - this.#lastSaved > pause) this.#save(working);
    else this.#timer = setTimeout(() => this.#save(working), pause);
  }

  #save({ parts, search }: Working): void {
    clearTimeout(this.#timer);
    this.#lastSaved = Date.now();
    const query = parts.field.value.trim();
    const chosen = document.activeElement?.getAttribute('href') ?? undefined;
    const scroll = document.documentElement.scrollTop;
    saveState({ where: 'page', query, pages: search.pages, scroll, chosen }, searchAddress(query));
  }
}

customElements.define('search-page', SearchPage);
