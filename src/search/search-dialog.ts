import { engine } from './engine.ts';
import { enteredDialog } from './entered-dialog.ts';
import { isComposing, moveThroughResults } from './list-keys.ts';
import { part } from './part.ts';
import { remember, remembered, restore, type SearchMemory } from './search-memory.ts';
import { searchParts, type SearchParts } from './search-parts.ts';
import { SearchSession } from './search-session.ts';
import { searchAddress } from './results.ts';

/** The dialog's parts once it is in the page: they come from a template at the first opening. */
interface OpenDialog {
  dialog: HTMLDialogElement;
  parts: SearchParts;
  session: SearchSession;
}

/** `<search-dialog>`: search over any page. `<search-door>` loads and opens it. */
export class SearchDialog extends HTMLElement {
  #listening: AbortController | undefined;
  #open: OpenDialog | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('popstate', () => this.return(), { signal });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /**
   * Opens the dialog, where the door has not, and searches what was typed before this script was there, unless it is
   * still being composed.
   */
  show(composing = false): void {
    const isNew = this.#open === undefined;
    const { dialog, parts } = (this.#open ??= this.#make());
    if (!dialog.open) dialog.showModal();
    if (document.activeElement !== parts.field) parts.field.focus();
    if (isNew && parts.field.value && !composing) parts.field.dispatchEvent(new Event('input'));
  }

  /** Loads the engine: the reader is about to search. */
  warm(): void {
    engine.warm();
  }

  /** Stands as this entry of the history left it: open with its query and results, or closed. */
  return(): void {
    const memory = remembered('dialog');
    if (memory) void this.#restore(memory);
    else this.#open?.dialog.close();
  }

  #make(): OpenDialog {
    const dialog = enteredDialog(this);
    const parts = searchParts(this);
    const whole = part<HTMLAnchorElement>(this, '[data-search-page]');
    const signal = this.#listening?.signal ?? AbortSignal.abort();
    const session = new SearchSession(parts, signal, (answer) => {
      whole.hidden = !answer;
      whole.href = searchAddress(answer?.address ?? '');
    });
    const opened = { dialog, parts, session };
    dialog.addEventListener('keydown', (event) => this.#key(event, opened), { signal });
    dialog.addEventListener('submit', (event) => event.preventDefault(), { signal });
    // A composition that the reader breaks off must not close the dialog under it.
    dialog.addEventListener('cancel', (event) => session.composing && event.preventDefault(), { signal });
    dialog.addEventListener('click', (event) => this.#clicked(event, opened), { signal });
    return opened;
  }

  #key(event: KeyboardEvent, { dialog, parts }: OpenDialog): void {
    moveThroughResults(event, parts.field, parts.results);
    if (event.key !== 'Escape') return;
    event.preventDefault(); // Chromium would empty the field, even of what is being composed
    if (!isComposing(event)) this.#close(dialog);
  }

  #clicked(event: MouseEvent, opened: OpenDialog): void {
    const target = event.target as Element;
    if (target === opened.dialog || target.closest('[data-close]')) return this.#close(opened.dialog);
    const link = target.closest('a');
    if (!link || link.dataset['term'] !== undefined || event.defaultPrevented) return;
    const { parts, session } = opened;
    const chosen = link.getAttribute('href') ?? undefined;
    remember({
      where: 'dialog',
      query: parts.field.value,
      pages: session.pages,
      scroll: parts.output.scrollTop,
      chosen,
    });
    // A place on this very page with this very query: nothing will be loaded.
    if (link.href.split('#')[0] === location.href.split('#')[0]) opened.dialog.close();
  }

  #close(dialog: HTMLDialogElement): void {
    dialog.close();
    if (remembered('dialog')) remember(undefined);
  }

  async #restore(memory: SearchMemory): Promise<void> {
    this.show();
    if (!this.#open) return;
    await this.#open.session.run(memory.query, memory.pages);
    restore(memory, this.#open.parts.output, this.#open.parts.output);
  }
}

customElements.define('search-dialog', SearchDialog);
