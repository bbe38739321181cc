import { enteredDialog } from './entered-dialog.ts';
import { isComposing } from './list-keys.ts';
import { part } from './part.ts';
import type { SearchDialog } from './search-dialog.ts';
import { remembered } from './search-memory.ts';

/**
 * `<search-door>` around `<search-dialog>`: hears the wish to search (`/`, Ctrl+K or ⌘K, what carries
 * `data-search-open`) and only then loads what moves the dialog, so that reading costs none of it.
 */
export class SearchDoor extends HTMLElement {
  #listening = new AbortController();
  #composing = false;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('click', (event) => this.#click(event), { signal });
    document.addEventListener('pointerover', (event) => openerOf(event) && this.#warm(), { signal });
    document.addEventListener('focusin', (event) => openerOf(event) && this.#warm(), { signal });
    document.addEventListener('compositionstart', () => (this.#composing = true), { signal });
    document.addEventListener('compositionend', () => (this.#composing = false), { signal });
    // Back from a result: the dialog stands as it was left.
    if (remembered('dialog')) void this.#loaded().then((host) => host.return());
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #key(event: KeyboardEvent): void {
    // until the dialog's own script is there: Chromium would empty the field first
    if (event.key === 'Escape' && !event.defaultPrevented && !isComposing(event)) {
      this.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    }
    const inText =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !inText;
    // autofill and input methods send a keydown without a key
    const letter = /^k$/i.test(event.key) && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isComposing(event) || (!slash && !letter)) return;
    this.#open();
    event.preventDefault();
  }

  #click(event: MouseEvent): void {
    if (!openerOf(event) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.#open(); // first: where it fails, the link leads to the page for searching
    event.preventDefault();
  }

  /**
   * Opens the dialog at once, so that no letter is lost while its script is on its way; where the page itself is for
   * searching, its field is enough. Without the script the form leads to the page for searching.
   */
  #open(): void {
    const pageField = document.querySelector<HTMLInputElement>('search-page input[name="q"]');
    if (pageField) return pageField.focus();
    const dialog = enteredDialog(this.#host());
    if (!dialog.open) dialog.showModal();
    const field = part<HTMLInputElement>(dialog, 'input[name="q"]');
    field.focus();
    field.select();
    this.#loaded().then(
      // unless the reader has closed it while the script was on its way
      (host) => dialog.open && host.show(this.#composing),
      () => {}, // the form still works
    );
  }

  #warm(): void {
    this.#loaded().then(
      (host) => host.warm(),
      () => {}, // said when the reader opens it
    );
  }

  async #loaded(): Promise<SearchDialog> {
    await import('./search-dialog.ts');
    return this.#host();
  }

  #host(): SearchDialog {
    return part<SearchDialog>(this, 'search-dialog');
  }
}

function openerOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
}

customElements.define('search-door', SearchDoor);
