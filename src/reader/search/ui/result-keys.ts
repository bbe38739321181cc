import { isComposing } from './is-composing.ts';
import type { SearchParts } from './search-parts.ts';

const touch = matchMedia('(pointer: coarse)');

/** Where keys go. */
interface Options {
  /** an answer is on its way */
  isWaiting: () => boolean;
  /** Enter in the field opens the first result */
  enterOpensFirst: boolean;
}

/**
 * Keys between a search field and its results. The results are a plain list of links (not a combobox): the field keeps
 * its own meaning for every key but the down arrow, each result takes the focus itself, and a screen reader reads it
 * as the link it is. Down and up move, Home and End go to the ends of the list, up from the first result goes back to
 * the field, Enter follows the link that has the focus, and in the field the first result.
 *
 * Keys pressed while an answer is on its way are kept and carried out when it is there. Another query drops them.
 */
export class ResultKeys {
  readonly #field: HTMLInputElement;
  readonly #results: HTMLElement;
  readonly #options: Options;
  #kept: string[] = [];

  constructor({ field, results }: SearchParts, signal: AbortSignal, options: Options) {
    this.#field = field;
    this.#results = results;
    this.#options = options;
    field.addEventListener('input', () => this.drop(), { signal });
    field.addEventListener('compositionstart', () => this.drop(), { signal });
  }

  /** Acts on a keydown, or keeps it. Leaves keys of an input method alone. */
  press(event: KeyboardEvent): void {
    if (isComposing(event) || hasModifier(event)) return;
    if (this.#isToKeep(event.key)) this.#kept.push(event.key);
    else if (this.#isEnterInField(event.key)) this.#openResult();
    else if (!this.#move(event.key)) return;
    event.preventDefault();
  }

  /** Adds keys that were pressed before this was there. */
  keep(keys: readonly string[]): void {
    if (this.#options.isWaiting()) this.#kept.push(...keys);
  }

  drop(): void {
    this.#kept = [];
  }

  /** An answer is in the page: carries out what was kept for it, unless the reader has gone elsewhere. */
  carryOut(): void {
    if (this.#options.isWaiting()) return;
    const keys = this.#kept;
    this.#kept = [];
    if (document.activeElement !== this.#field) return;
    for (const key of keys) {
      if (key === 'Enter') return this.#openResult();
      this.#move(key);
    }
  }

  #isEnterInField(key: string): boolean {
    if (touch.matches) return false; // a phone's search key sends the form
    return key === 'Enter' && this.#options.enterOpensFirst && document.activeElement === this.#field;
  }

  #isToKeep(key: string): boolean {
    if (document.activeElement !== this.#field || !this.#options.isWaiting()) return false;
    if (key === 'ArrowDown') return true;
    if (this.#kept.length === 0) return this.#isEnterInField(key);
    return ['ArrowUp', 'Home', 'End', 'Enter'].includes(key);
  }

  /** Moves the focus. Out: whether there was somewhere to go. */
  #move(key: string): boolean {
    const choices = [...this.#results.querySelectorAll<HTMLElement>('a, button')];
    const at = choices.indexOf(document.activeElement as HTMLElement);
    const target = at === -1 ? this.#fromField(key, choices) : this.#fromChoice(key, choices, at);
    target?.focus();
    return target !== undefined;
  }

  #fromField(key: string, [first]: HTMLElement[]): HTMLElement | undefined {
    return document.activeElement === this.#field && key === 'ArrowDown' ? first : undefined;
  }

  #fromChoice(key: string, choices: HTMLElement[], at: number): HTMLElement | undefined {
    if (key === 'ArrowDown') return choices[at + 1] ?? choices[at];
    if (key === 'ArrowUp') return choices[at - 1] ?? this.#field;
    if (key === 'Home') return choices[0];
    if (key === 'End') return choices.at(-1);
    return undefined;
  }

  /** Follows a result only: whoever pressed Enter had not seen what else an answer may offer. */
  #openResult(): void {
    const { activeElement } = document;
    const isFromField = activeElement === this.#field && this.#options.enterOpensFirst;
    // a phone's search key asks to see the results: it sends the keyboard away
    if (isFromField && touch.matches) return this.#field.blur();
    const link = isFromField
      ? this.#results.querySelector<HTMLElement>('[data-result] a')
      : activeElement?.closest<HTMLElement>('[data-result] a');
    link?.click();
  }
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}
