import { openBeside } from '../components/open-beside.ts';
import { hasPopovers } from '../components/popover-support.ts';

/**
 * `<entry-popovers>` holds a popover `entry-<id>` for each document and defined term of the page. A term of the text,
 * `a[data-entry]`, opens its own; with a modifier key, and without scripts or popovers, it leads to the 索引 like any
 * link.
 */
export class EntryPopovers extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.hidden = !hasPopovers; // from the start: a browser that knows neither popovers nor scripts would show them all
    document.addEventListener('click', (event) => this.#open(event), { signal: this.#stop.signal });
    // a place of this very page is reached without leaving it: the popover has to go of itself
    this.addEventListener('click', ({ target }) => this.#close(target as Element), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #open(event: MouseEvent): void {
    if (!hasPopovers || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const term = (event.target as Element).closest<HTMLAnchorElement>('a[data-entry]');
    if (!term) return;
    const selector = `#entry-${term.dataset['entry']}`;
    const popover = this.querySelector<HTMLElement>(selector);
    if (!popover) throw new Error(`<entry-popovers> needs an element that matches ${selector}.`);
    // not in the HTML: Chromium would look for a focus as the page loads, and say in the console that a fragment has it
    popover.autofocus = true;
    openBeside(popover, term);
    event.preventDefault();
  }

  #close(target: Element): void {
    if (hasPopovers && target.closest('a')) this.querySelector<HTMLElement>(':popover-open')?.hidePopover();
  }
}

customElements.define('entry-popovers', EntryPopovers);
