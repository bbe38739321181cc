import { openBeside } from '../open-beside.ts';
import { PageElement, part } from '../page-element.ts';
import { hasPopovers } from '../popover-support.ts';

/**
 * `<entry-popovers>` holds a popover `entry-<id>` for each document and defined term of the page. A term of the text,
 * `a[data-entry]`, opens its own; with a modifier key, and without scripts or popovers, it leads to the 索引 like any
 * link.
 */
export class EntryPopovers extends PageElement {
  protected connected(signal: AbortSignal): void {
    this.hidden = !hasPopovers; // from the start: a browser that knows neither popovers nor scripts would show them all
    document.addEventListener('click', (event) => this.#open(event), { signal });
    // a place of this very page is reached without leaving it: the popover has to go of itself
    this.addEventListener('click', ({ target }) => this.#close(target as Element), { signal });
  }

  #open(event: MouseEvent): void {
    if (!hasPopovers || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const term = (event.target as Element).closest<HTMLAnchorElement>('a[data-entry]');
    if (!term) return;
    const popover = part(this, `#entry-${term.dataset['entry']}`);
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
