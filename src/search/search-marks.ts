import { openLayers } from '../components/popover-support.ts';
import { isComposing } from './list-keys.ts';
import { marksOnPage, type PageMark } from './marks-on-page.ts';
import { part } from './part.ts';

/**
 * `<search-marks>`: on a page that was reached with `?q=…#id`, marks every match by the CSS Custom Highlight API (the
 * text of the page stays as it is), shows the first in that place, and steps through them. Without that API the
 * place is still reached by its id.
 */
export class SearchMarks extends HTMLElement {
  #listening: AbortController | undefined;
  #marks: PageMark[] = [];
  #current = 0;

  connectedCallback(): void {
    const query = new URLSearchParams(location.search).get('q');
    if (!query || !('highlights' in CSS)) return;
    this.#marks = marksOnPage(document, query, askedPlace());
    if (this.#marks.length === 0) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    part(this, '[data-previous]').addEventListener('click', () => this.#go(this.#current - 1), { signal });
    part(this, '[data-next]').addEventListener('click', () => this.#go(this.#current + 1), { signal });
    part(this, '[data-clear]').addEventListener('click', () => this.#clear(), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    window.addEventListener('hashchange', () => this.#goToAsked(), { signal });
    CSS.highlights.set('search', new Highlight(...this.#marks.map(({ range }) => range)));
    this.hidden = false;
    this.#arrive(signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /** After Back or a reload the browser returns to where the reader was; then the first match is not brought up. */
  #arrive(signal: AbortSignal): void {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    this.#point(this.#firstAsked());
    if (navigation?.type !== 'navigate') return;
    const go = () => requestAnimationFrame(() => this.#go(this.#current));
    // The browser goes to the fragment when all is loaded; before that, scrolling would be undone.
    if (document.readyState === 'complete') go();
    else window.addEventListener('load', go, { signal });
  }

  #firstAsked(): number {
    const asked = askedPlace();
    return Math.max(
      0,
      this.#marks.findIndex(({ place }) => place === asked),
    );
  }

  #goToAsked(): void {
    if (this.#marks.some(({ place }) => place === askedPlace())) this.#go(this.#firstAsked());
  }

  #go(to: number): void {
    this.#point((to + this.#marks.length) % this.#marks.length);
    const rect = this.#marks[this.#current]?.range.getBoundingClientRect();
    if (!rect) return;
    const isInView = rect.top > innerHeight * 0.1 && rect.bottom < innerHeight * 0.8;
    if (!isInView) window.scrollBy({ top: rect.top - innerHeight * 0.35 });
  }

  #point(to: number): void {
    const mark = this.#marks[to];
    if (!mark) return;
    this.#current = to;
    const current = new Highlight(mark.range);
    current.priority = 1;
    CSS.highlights.set('search-current', current);
    part(this, '[data-count]').textContent = `第 ${to + 1} / ${this.#marks.length} 处`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    if (!document.querySelector(openLayers)) this.#clear();
  }

  #clear(): void {
    CSS.highlights.delete('search');
    CSS.highlights.delete('search-current');
    this.hidden = true;
    this.#listening?.abort();
    history.replaceState(history.state, '', location.pathname + location.hash);
  }
}

function askedPlace(): Element | null {
  return document.getElementById(location.hash.slice(1))?.closest('[data-place]') ?? null;
}

customElements.define('search-marks', SearchMarks);
