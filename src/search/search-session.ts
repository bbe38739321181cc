import type { Answer } from './answer.ts';
import { engine } from './engine.ts';
import { longestInput } from './query.ts';
import { answerNodes, faultNodes, meantNodes } from './results.ts';
import { faultFrom } from './search-fault.ts';
import type { SearchParts } from './search-parts.ts';
import { searching, statusWords } from './search-words.ts';

/** Typing on while an answer is on its way: so long is waited before the next is asked for, in ms. */
const pause = 150;
/** An answer that takes longer is announced, in ms. */
const patience = 300;

/**
 * From a field to results: searches while the reader types, never what an input method is still composing, and shows
 * the answer to the newest query whatever order answers come in. `shown` is called after each answer is in the page.
 */
export class SearchSession {
  readonly #parts: SearchParts;
  readonly #shown: (answer: Answer | undefined) => void;
  #query: string | undefined;
  #pages = 1;
  #newest = 0;
  #pending = 0;
  #composing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchParts, signal: AbortSignal, shown: (answer: Answer | undefined) => void) {
    this.#parts = parts;
    this.#shown = shown;
    const { field, results } = parts;
    field.maxLength = longestInput; // the browser itself takes seconds to lay out a field of 100,000 letters
    field.addEventListener('focus', () => engine.warm(), { signal });
    field.addEventListener('pointerenter', () => engine.warm(), { signal });
    field.addEventListener('compositionstart', () => this.#compose(true), { signal });
    field.addEventListener('compositionend', () => this.#compose(false), { signal });
    field.addEventListener('input', (event) => this.#compose(event instanceof InputEvent && event.isComposing), {
      signal,
    });
    results.addEventListener('click', (event) => this.#clicked(event), { signal });
  }

  /** An input method is composing in the field: its keys are not ours. */
  get composing(): boolean {
    return this.#composing;
  }

  /** How many pages of places are asked for; more after 再列出一些. */
  get pages(): number {
    return this.#pages;
  }

  /** Searches for this now, and puts it into the field. */
  async run(query: string, pages = 1): Promise<void> {
    const { field } = this.#parts;
    if (field.value !== query) field.value = query.slice(0, longestInput);
    this.#pages = pages;
    await this.#search();
  }

  #compose(composing: boolean): void {
    this.#composing = composing;
    if (!composing) this.#typed();
  }

  #typed(): void {
    if (this.#composing) return;
    const { field } = this.#parts;
    if (field.value.length > longestInput) field.value = field.value.slice(0, longestInput);
    if (field.value === this.#query) return;
    this.#pages = 1;
    clearTimeout(this.#timer);
    if (this.#pending === 0) void this.#search();
    else this.#timer = setTimeout(() => void this.#search(), pause);
  }

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const number = (this.#newest += 1);
    this.#query = this.#parts.field.value;
    if (this.#query.trim() === '') return this.#show('idle', '', [], undefined);
    const slow = setTimeout(() => this.#announce('searching', searching), patience);
    this.#pending += 1;
    try {
      const answer = await engine.search(this.#query, this.#pages);
      if (number === this.#newest) this.#showAnswer(answer);
    } catch (error) {
      if (number === this.#newest) this.#show('fault', '', faultNodes(faultFrom(error)), undefined);
    } finally {
      clearTimeout(slow);
      this.#pending -= 1;
    }
  }

  #showAnswer(answer: Answer): void {
    if (answer.words.length === 0) return this.#show('idle', '', [], undefined);
    const state = answer.places.length > 0 ? 'found' : 'none';
    this.#show(state, statusWords(answer), answerNodes(answer), answer);
  }

  #show(state: string, words: string, nodes: Node[], answer: Answer | undefined): void {
    const { output, meant } = this.#parts;
    meant.replaceChildren(...(answer ? meantNodes(answer) : []));
    output.replaceChildren(...nodes);
    output.dataset['query'] = this.#query ?? '';
    // The message of a fault is in the status line for those who hear the page, and beside its button for all.
    this.#announce(state, words || (output.querySelector('[data-fault] p')?.textContent ?? ''));
    this.#shown(answer);
  }

  #announce(state: string, words: string): void {
    const { status, output } = this.#parts;
    status.dataset['searchStatus'] = state;
    output.dataset['state'] = state;
    if (status.textContent !== words) status.textContent = words;
  }

  #clicked(event: MouseEvent): void {
    const chosen =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-term], [data-retry], [data-more]')
        : null;
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { term, more } = chosen.dataset;
    if (chosen.closest('[data-fault="outdated"]')) return location.reload();
    this.#parts.field.focus();
    if (term !== undefined) void this.run(term);
    else void this.run(this.#parts.field.value, more === undefined ? this.#pages : this.#pages + 1);
  }
}
