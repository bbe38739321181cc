const touch = matchMedia('(pointer: coarse)');

/** What typing leads to. */
interface Answers {
  /** the field has changed, or an input method has done with it */
  typed: () => void;
  /** an input method has begun, or goes on */
  composes: () => void;
}

/**
 * Watches typing in a search field. What an input method still composes is not typed yet; but keyboards of phones compose
 * Latin words too, and may go on until the reader leaves the field or sends it: then it is typed as it stands.
 */
export class Typing {
  readonly #field: HTMLInputElement;
  readonly #answers: Answers;
  #composing = false;

  constructor(field: HTMLInputElement, signal: AbortSignal, answers: Answers) {
    this.#field = field;
    this.#answers = answers;
    field.addEventListener('compositionstart', () => this.#compose(true), { signal });
    field.addEventListener('compositionend', () => this.#compose(false), { signal });
    field.addEventListener('input', (event) => this.#compose(event instanceof InputEvent && event.isComposing), {
      signal,
    });
    // a window that loses the focus leaves it in the field
    field.addEventListener('blur', () => document.activeElement !== field && this.#composed(), { signal });
    field.form?.addEventListener('submit', () => this.#sent(), { signal });
  }

  /** An input method is composing in the field: its keys are not ours. */
  get composing(): boolean {
    return this.#composing;
  }

  #compose(composing: boolean): void {
    this.#composing = composing;
    if (composing) this.#answers.composes();
    else this.#answers.typed();
  }

  #composed(): void {
    if (this.#composing) this.#compose(false);
  }

  /** A phone's search key asks to see the results: it sends the keyboard away. */
  #sent(): void {
    if (touch.matches) this.#field.blur();
    this.#composed();
  }
}
