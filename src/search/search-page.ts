import type { Answer } from './answer.ts';
import { isComposing, moveThroughResults } from './list-keys.ts';
import { remember, remembered, restore } from './search-memory.ts';
import { searchParts, type SearchParts } from './search-parts.ts';
import { SearchSession } from './search-session.ts';
import { searchAddress } from './results.ts';

/** Between two changes of the address, in ms. */
const pause = 400;

/** `<search-page>`: the page `/search/?q=…`. Its address follows the query, and Back finds it as it was left. */
export class SearchPage extends HTMLElement {
  #listening: AbortController | undefined;
  #parts: SearchParts | undefined;
  #session: SearchSession | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept = 0;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const parts = searchParts(this);
    this.querySelector('[data-not-started]')?.remove();
    this.#parts = parts;
    this.#session = new SearchSession(parts, signal, (answer) => this.#shown(answer));
    history.scrollRestoration = 'manual';
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    parts.field.addEventListener('input', () => this.#follow(), { signal });
    parts.results.addEventListener('click', () => this.#keep(), { signal });
    window.addEventListener('pagehide', () => this.#keep(), { signal });
    window.addEventListener('popstate', () => void this.#begin(), { signal });
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /** Searches for what the address asks, and returns to where the reader was. */
  async #begin(): Promise<void> {
    const memory = remembered('page');
    const query = new URLSearchParams(location.search).get('q') ?? '';
    await this.#session?.run(query, memory?.pages);
    if (this.#parts && memory?.query === query) {
      restore(memory, this.#parts.output, document.documentElement);
      this.#keep(); // showing the results has noted a page at its top
    } else if (query === '') this.#parts?.field.focus();
  }

  #key(event: KeyboardEvent): void {
    if (!this.#parts || !this.#session) return;
    moveThroughResults(event, this.#parts.field, this.#parts.results);
    if (event.key !== 'Escape') return;
    event.preventDefault(); // Chromium would empty the field, even of what is being composed
    if (!isComposing(event)) this.#parts.field.focus();
  }

  /**
   * The address follows what is typed: it replaces, so Back leaves the search at once. Browsers let through only so
   * many changes, so while the reader types on, it waits.
   */
  #follow(): void {
    clearTimeout(this.#timer);
    if (Date.now() - this.#kept > pause) this.#keep();
    else this.#timer = setTimeout(() => this.#keep(), pause);
  }

  #shown(answer: Answer | undefined): void {
    if (answer) this.#follow();
  }

  #keep(): void {
    clearTimeout(this.#timer);
    if (!this.#parts || !this.#session) return;
    this.#kept = Date.now();
    const query = this.#parts.field.value.trim();
    const chosen = document.activeElement?.getAttribute('href') ?? undefined;
    const memory = {
      where: 'page',
      query,
      pages: this.#session.pages,
      scroll: document.documentElement.scrollTop,
      chosen,
    } as const;
    remember(memory, searchAddress(query));
  }
}

customElements.define('search-page', SearchPage);
