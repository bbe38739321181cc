import { PageElement, part } from '../../page-element.ts';
import { isComposing } from './is-composing.ts';
import { isOpeningKey } from './opening-key.ts';
import type { SearchDialog } from './search-dialog.ts';
import { openDialog } from './search-parts.ts';
import { savedState } from './search-state.ts';

/**
 * `<search-opener>` around `<search-dialog>`: opens the dialog for `/`, Ctrl+K or ⌘K, and a click on what has
 * `data-search-open`. Only then, or just before, it loads the dialog's script, so that reading costs nothing of it.
 */
export class SearchOpener extends PageElement {
  #composing = false;
  /** keys for the results, pressed before the dialog works */
  #early: string[] = [];

  protected connected(signal: AbortSignal): void {
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('click', (event) => this.#click(event), { signal });
    document.addEventListener('pointerover', (event) => openerOf(event) && this.#warm(), { signal });
    document.addEventListener('focusin', (event) => openerOf(event) && this.#warm(), { signal });
    document.addEventListener('compositionstart', () => (this.#composing = true), { signal });
    document.addEventListener('compositionend', () => (this.#composing = false), { signal });
    this.addEventListener('input', () => (this.#early = []), { signal });
    // Back from a result: the dialog looks as it was left.
    if (savedState('dialog')) void this.#loaded().then((host) => host.return());
  }

  #key(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (!event.defaultPrevented && this.querySelector('dialog[open]')) this.#keyInDialog(event);
    if (!isOpeningKey(event)) return;
    this.#open();
    event.preventDefault();
  }

  /** Until the dialog works by itself. */
  #keyInDialog(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.querySelector('dialog')?.close();
      event.preventDefault(); // Chromium would empty the field
    }
    if (this.#host().isWorking) return;
    // while the script is on its way Enter alone sends the form to the page for searching
    const keepsEnter = this.#early.length > 0 || customElements.get('search-dialog') !== undefined;
    if (event.key !== 'ArrowDown' && !(event.key === 'Enter' && keepsEnter)) return;
    this.#early.push(event.key);
    event.preventDefault();
  }

  #click(event: MouseEvent): void {
    if (!openerOf(event) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.#open(); // first: where it fails, the link leads to the page for searching
    event.preventDefault();
  }

  /**
   * Opens the dialog at once, so that no key is lost while its script is loading. On the page for searching it goes to
   * that page's field instead. Without the script the form leads to the page for searching.
   */
  #open(): void {
    const pageField = document.querySelector<HTMLInputElement>('search-page input[name="q"]');
    if (pageField) return pageField.focus();
    const dialog = openDialog(this.#host());
    part(dialog, 'input[name="q"]', HTMLInputElement).select();
    this.#early = [];
    this.#loaded().then(
      // unless the reader has closed it while the script was loading
      (host) => dialog.open && host.start(this.#composing, this.#early),
      () => {}, // the form still works
    );
  }

  #warm(): void {
    this.#loaded().then(
      (host) => host.warm(),
      () => {}, // the reader is told after opening it
    );
  }

  async #loaded(): Promise<SearchDialog> {
    await import('./search-dialog.ts');
    return this.#host();
  }

  /** While its script is loading it has nothing of a `SearchDialog` yet. */
  #host(): SearchDialog {
    return part(this, 'search-dialog') as SearchDialog;
  }
}

function openerOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
}

customElements.define('search-opener', SearchOpener);
