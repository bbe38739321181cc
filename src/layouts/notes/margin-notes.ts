import { noteReferenceId } from '../../study/contract/made-ids.ts';
import { openBeside } from '../../reader/open-beside.ts';
import { hasPopovers } from '../../reader/popover-support.ts';
import { PageElement, part } from '../../reader/page-element.ts';
import { whenLaidOut } from '../when-laid-out.ts';
import { marginGaps } from './margin-layout.ts';

/** From this width on the page has a margin for notes: one of those that `tokens.css` names. */
const wide = matchMedia('(min-width: 1100px)');

/**
 * `<margin-notes>` wraps a text and its lists of notes. On wide screens it sets each note beside the line it is about;
 * on narrow ones a reference opens its note in a popover. Without this element, or without popovers in the browser, the
 * references lead to the lists. A page saved from the margin keeps its notes there, one below the other, although its
 * policy allows no styles that stand in elements.
 */
export class MarginNotes extends PageElement {
  protected connected(signal: AbortSignal): void {
    whenLaidOut(this, signal, () => this.#place());
    wide.addEventListener('change', () => this.#place(), { signal });
    this.addEventListener('click', (event) => this.#open(event), { signal });
  }

  #place(): void {
    const margin = this.querySelector<HTMLElement>('.margin');
    if (!margin) return; // the home page has none
    const notes = [...this.querySelectorAll<HTMLElement>('[data-note]')];
    if (!wide.matches) {
      for (const note of notes) note.style.removeProperty('--gap');
      return;
    }
    // first, since a note is taller in the margin than in the list
    if (!this.hasAttribute('data-placed')) this.#moveTo(margin);
    const from = this.getBoundingClientRect().top;
    const wishes = notes.map((note) => ({
      top: part(this, `#${noteReferenceId(note.dataset['note'] ?? '')}`).getBoundingClientRect().top - from,
      height: note.offsetHeight,
    }));
    marginGaps(wishes, 12).forEach((gap, at) => notes[at]?.style.setProperty('--gap', `${gap}px`));
  }

  /** Hides the notes, then shows them: notes moved into the window from below would count as a layout shift. */
  #moveTo(margin: HTMLElement): void {
    for (const isHidden of [true, false]) {
      margin.hidden = isHidden;
      this.getBoundingClientRect(); // or the browser would see no change
    }
    this.setAttribute('data-placed', '');
  }

  #open(event: MouseEvent): void {
    const reference = (event.target as Element).closest<HTMLAnchorElement>('.noteref a');
    if (!reference || !hasPopovers || wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    openBeside(this.#popoverWith(part(this, reference.hash)), reference);
    event.preventDefault();
  }

  #popoverWith(note: HTMLElement): HTMLElement {
    const popover = document.createElement('div');
    popover.popover = 'auto';
    popover.className = 'note-popover beside ui';
    popover.setAttribute('role', 'note');
    popover.tabIndex = -1;
    popover.append(...[...note.cloneNode(true).childNodes]);
    // outside the places, so that no copy of a place includes it
    this.append(popover);
    popover.autofocus = true; // only now: before, Chromium would take it for the page's own
    popover.addEventListener('toggle', (change) => change.newState === 'closed' && popover.remove());
    return popover;
  }
}

customElements.define('margin-notes', MarginNotes);
