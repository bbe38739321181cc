import { openBeside } from '../components/open-beside.ts';
import { hasPopovers } from '../components/popover-support.ts';
import { marginTops } from './margin-layout.ts';

/** From this width on the page has a margin for notes; `page.css` and `Notes.astro` state the same. */
const wide = matchMedia('(min-width: 1100px)');

/**
 * `<margin-notes>` wraps a text and its lists of notes. On wide screens it sets each note beside the line that it
 * speaks of; on narrow ones a reference opens its note in a popover. Without it, or in a browser that has no
 * popovers, the references lead to the lists.
 */
export class MarginNotes extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#place();
    // a frame later: it may change the size that is watched, which Chromium 133 calls an error
    const resized = new ResizeObserver(() => requestAnimationFrame(() => !signal.aborted && this.#place()));
    resized.observe(this);
    signal.addEventListener('abort', () => resized.disconnect());
    wide.addEventListener('change', () => this.#place(), { signal });
    this.addEventListener('click', (event) => this.#open(event), { signal });
    document.fonts.ready.then(() => !signal.aborted && this.#place());
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #place(): void {
    const notes = [...this.querySelectorAll<HTMLElement>('[data-note]')];
    if (!wide.matches) {
      for (const note of notes) note.style.removeProperty('inset-block-start');
      return;
    }
    // first, since a note is higher in the margin than in the list
    if (!this.hasAttribute('data-placed')) this.#moveToMargin();
    const from = this.getBoundingClientRect().top;
    const wishes = notes.map((note) => ({
      top: this.#reference(note).getBoundingClientRect().top - from,
      height: note.offsetHeight,
    }));
    marginTops(wishes, 12).forEach((top, at) => notes[at]?.style.setProperty('inset-block-start', `${top}px`));
  }

  /** Away, then there: what comes from below the window into it is counted as moved under the reader's eyes. */
  #moveToMargin(): void {
    for (const isHidden of [true, false]) {
      for (const list of this.querySelectorAll<HTMLElement>('.notes')) list.hidden = isHidden;
      this.getBoundingClientRect(); // or the browser would see no change at all
    }
    this.setAttribute('data-placed', '');
  }

  #reference(note: HTMLElement): HTMLElement {
    const selector = `#noteref-${note.dataset['note']}`;
    const reference = this.querySelector<HTMLElement>(selector);
    if (!reference) throw new Error(`<margin-notes> needs an element that matches ${selector}.`);
    return reference;
  }

  #open(event: MouseEvent): void {
    const reference = (event.target as Element).closest<HTMLAnchorElement>('.noteref a');
    if (!reference || !hasPopovers || wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const note = document.getElementById(reference.hash.slice(1));
    if (!note) throw new Error(`<margin-notes> needs an element with the id ${reference.hash.slice(1)}.`);
    openBeside(this.#popoverWith(note), reference);
    event.preventDefault();
  }

  #popoverWith(note: HTMLElement): HTMLElement {
    const popover = document.createElement('div');
    popover.popover = 'auto';
    popover.className = 'note-popover beside ui';
    popover.setAttribute('role', 'note');
    popover.tabIndex = -1;
    popover.append(...[...note.cloneNode(true).childNodes]);
    // an aside of the page, not of the text: outside the places, so that no copy of a place carries it
    this.append(popover);
    popover.autofocus = true; // once it stands there: else Chromium takes it for the page's own
    popover.addEventListener('toggle', (change) => change.newState === 'closed' && popover.remove());
    return popover;
  }
}

customElements.define('margin-notes', MarginNotes);
