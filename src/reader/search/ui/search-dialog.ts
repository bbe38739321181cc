import { PageElement, part } from '../../page-element.ts';
import { searchClient } from '../worker/search-client.ts';
import { isComposing } from './is-composing.ts';
import { LiveSearch } from './live-search.ts';
import { ResultKeys } from './result-keys.ts';
import { searchAddress } from './result-nodes.ts';
import { openDialog, searchParts, type SearchParts } from './search-parts.ts';
import { restore, savedState, saveState, type SearchState } from './search-state.ts';

/** The dialog in the page, and what makes it work. */
interface Working {
  dialog: HTMLDialogElement;
  parts: SearchParts;
  search: LiveSearch;
  keys: ResultKeys;
}

/** `<search-dialog>`: search over any page. `<search-opener>` opens the dialog and loads this. */
export class SearchDialog extends PageElement {
  #signal = AbortSignal.abort();
  #working: Working | undefined;

  protected connected(signal: AbortSignal): void {
    this.#signal = signal;
    window.addEventListener('popstate', () => this.return(), { signal });
  }

  /**
   * Makes the open dialog work. In: an input method is composing in its field; the keys that were pressed in it so far.
   */
  start(composing: boolean, keys: readonly string[]): void {
    const isNew = this.#working === undefined;
    const working = (this.#working ??= this.#make());
    const { field } = working.parts;
    if (!isNew || !field.value || composing) return;
    field.dispatchEvent(new Event('input'));
    working.keys.keep(keys);
  }

  /** It answers keys and queries itself. */
  get isWorking(): boolean {
    return this.#working !== undefined;
  }

  /** Starts the worker: the reader is about to search. */
  warm(): void {
    searchClient.warm();
  }

  /** Looks as this entry of the history left it: open with its query and results, or closed. */
  return(): void {
    const state = savedState('dialog');
    if (state) void this.#restore(state);
    else this.#working?.dialog.close();
  }

  #make(): Working {
    const dialog = part(this, 'dialog', HTMLDialogElement);
    const parts = searchParts(this);
    const toPage = part(this, '[data-search-page]', HTMLAnchorElement);
    const signal = this.#signal;
    const search = new LiveSearch(parts, signal, (answer) => {
      toPage.hidden = !answer;
      toPage.href = searchAddress(answer?.address ?? '');
      keys.carryOut();
    });
    const keys = new ResultKeys(parts, signal, { isWaiting: () => search.waiting, enterOpensFirst: true });
    const working = { dialog, parts, search, keys };
    dialog.addEventListener('keydown', (event) => this.#key(event, working), { signal });
    dialog.addEventListener('submit', (event) => event.preventDefault(), { signal });
    // Breaking off a composition must not close the dialog.
    dialog.addEventListener('cancel', (event) => search.composing && event.preventDefault(), { signal });
    dialog.addEventListener('close', () => keys.drop(), { signal });
    dialog.addEventListener('click', (event) => this.#clicked(event, working), { signal });
    return working;
  }

  #key(event: KeyboardEvent, { dialog, keys }: Working): void {
    keys.press(event);
    if (event.key !== 'Escape') return;
    event.preventDefault(); // Chromium would empty the field, even of what is being composed
    if (!isComposing(event)) this.#close(dialog);
  }

  #clicked(event: MouseEvent, { dialog, parts, search }: Working): void {
    const target = event.target as Element;
    if (target === dialog || target.closest('[data-close]')) return this.#close(dialog);
    const link = target.closest('a');
    if (!link || link.dataset['term'] !== undefined || event.defaultPrevented) return;
    const chosen = link.getAttribute('href') ?? undefined;
    saveState({
      where: 'dialog',
      query: parts.field.value,
      pages: search.pages,
      scroll: parts.output.scrollTop,
      chosen,
    });
    // A place on this page with the query of this page: the browser loads nothing.
    if (link.href.split('#')[0] === location.href.split('#')[0]) dialog.close();
  }

  #close(dialog: HTMLDialogElement): void {
    dialog.close();
    if (savedState('dialog')) saveState(undefined);
  }

  async #restore(state: SearchState): Promise<void> {
    openDialog(this);
    const { search, parts } = (this.#working ??= this.#make());
    await search.run(state.query, state.pages);
    restore(state, parts.output, parts.output);
  }
}

customElements.define('search-dialog', SearchDialog);
