import { engine } from './engine.ts';
import { isComposing, moveThroughResults } from './list-keys.ts';
import { part } from './part.ts';
import { remember, remembered, restore, type SearchMemory } from './search-memory.ts';
import { searchParts, SearchSession, type SearchParts } from './search-session.ts';
import { searchAddress } from './results.ts';

/** The dialog's parts once it is in the page: they come from a template at the first opening. */
interface OpenDialog {
  dialog: HTMLDialogElement;
  parts: SearchParts;
  session: SearchSession;
}

/** `<search-dialog>`: search over any page, opened by `/`, Ctrl+K or ⌘K, and what carries `data-search-open`. */
export class SearchDialog extends HTMLElement {
  #listening: AbortController | undefined;
  #open: OpenDialog | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#pageKey(event), { signal });
    document.addEventListener('click', (event) => this.#pageClick(event), { signal });
    document.addEventListener('pointerover', (event) => openerOf(event) && engine.warm(), { signal });
    document.addEventListener('focusin', (event) => openerOf(event) && engine.warm(), { signal });
    window.addEventListener('popstate', () => this.#return(), { signal });
    this.#return();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #pageKey(event: KeyboardEvent): void {
    const inText =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !inText;
    const letter =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isComposing(event) || (!slash && !letter)) return;
    event.preventDefault();
    this.#show();
  }

  #pageClick(event: MouseEvent): void {
    if (!openerOf(event) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#show();
  }

  /** Opens the dialog; where the page itself is for searching, its field is enough. */
  #show(): void {
    const pageField = document.querySelector<HTMLInputElement>('search-page input[name="q"]');
    if (pageField) return pageField.focus();
    const { dialog, parts } = (this.#open ??= this.#make());
    if (!dialog.open) dialog.showModal();
    parts.field.focus();
    parts.field.select();
  }

  #make(): OpenDialog {
    this.append(part<HTMLTemplateElement>(this, 'template').content.cloneNode(true));
    const dialog = part<HTMLDialogElement>(this, 'dialog');
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

  /** Back from a result: the dialog stands as it was left. */
  #return(): void {
    const memory = remembered('dialog');
    if (memory) void this.#restore(memory);
    else this.#open?.dialog.close();
  }

  async #restore(memory: SearchMemory): Promise<void> {
    this.#show();
    if (!this.#open) return;
    await this.#open.session.run(memory.query, memory.pages);
    restore(memory, this.#open.parts.output, this.#open.parts.output);
  }
}

function openerOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
}

customElements.define('search-dialog', SearchDialog);
