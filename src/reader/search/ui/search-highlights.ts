import { PageElement, part } from '../../page-element.ts';
import { openLayers } from '../../popover-support.ts';
import { matchesOnPage, type PageMatch } from './matches-on-page.ts';
import { isComposing } from './is-composing.ts';
import { roomForBar } from './room-for-bar.ts';

/**
 * `<search-highlights>`: on a page that was reached with `?q=…#id`, highlights every match by the CSS Custom Highlight
 * API (the text of the page stays as it is), shows the first one in that place, and steps through them. Without that
 * API the place is still reached by its id.
 */
export class SearchHighlights extends PageElement {
  #matches: PageMatch[] = [];
  #current = 0;

  protected connected(signal: AbortSignal): void {
    const query = new URLSearchParams(location.search).get('q');
    if (!query || !('highlights' in CSS)) return;
    this.#matches = matchesOnPage(document, query, askedPlace());
    if (this.#matches.length === 0) return;
    part(this, '[data-previous]').addEventListener('click', () => this.#go(this.#current - 1), { signal });
    part(this, '[data-next]').addEventListener('click', () => this.#go(this.#current + 1), { signal });
    part(this, '[data-clear]').addEventListener('click', () => this.#clear(), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    window.addEventListener('hashchange', () => this.#goToAsked(), { signal });
    CSS.highlights.set('search', new Highlight(...this.#matches.map(({ range }) => range)));
    this.hidden = false;
    signal.addEventListener('abort', roomForBar(this));
    this.#arrive(signal);
  }

  /** After Back or a reload the browser restores where the reader was, so the first match is not scrolled to. */
  #arrive(signal: AbortSignal): void {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    this.#highlight(this.#firstAsked());
    if (navigation?.type !== 'navigate') return;
    const go = () => requestAnimationFrame(() => this.#go(this.#current));
    // The browser goes to the fragment when everything is loaded, and would undo earlier scrolling.
    if (document.readyState === 'complete') go();
    else window.addEventListener('load', go, { signal });
  }

  #firstAsked(): number {
    const asked = askedPlace();
    return Math.max(
      0,
      this.#matches.findIndex(({ place }) => place === asked),
    );
  }

  #goToAsked(): void {
    if (this.#matches.some(({ place }) => place === askedPlace())) this.#go(this.#firstAsked());
  }

  #go(to: number): void {
    this.#highlight((to + this.#matches.length) % this.#matches.length);
    const rect = this.#matches[this.#current]?.range.getBoundingClientRect();
    if (!rect) return;
    const isInView = rect.top > innerHeight * 0.1 && rect.bottom < innerHeight * 0.8;
    if (!isInView) window.scrollBy({ top: rect.top - innerHeight * 0.35 });
  }

  #highlight(to: number): void {
    const match = this.#matches[to];
    if (!match) return;
    this.#current = to;
    const current = new Highlight(match.range);
    current.priority = 1;
    CSS.highlights.set('search-current', current);
    part(this, '[data-count]').textContent = `第 ${to + 1} / ${this.#matches.length} 处`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    if (!document.querySelector(openLayers)) this.#clear();
  }

  #clear(): void {
    CSS.highlights.delete('search');
    CSS.highlights.delete('search-current');
    history.replaceState(history.state, '', location.pathname + location.hash);
    this.remove();
  }
}

function askedPlace(): Element | null {
  return document.getElementById(location.hash.slice(1))?.closest('[data-place]') ?? null;
}

customElements.define('search-highlights', SearchHighlights);
