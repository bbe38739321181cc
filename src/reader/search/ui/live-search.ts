import { longestInput } from '../text/query.ts';
import type { Answer } from '../worker/answer.ts';
import { searchClient } from '../worker/search-client.ts';
import { faultFrom } from '../worker/search-fault.ts';
import { searching, statusMessage } from './messages.ts';
import { answerNodes, faultNodes, meantNodes } from './result-nodes.ts';
import type { SearchParts } from './search-parts.ts';
import { Typing } from './typing.ts';

/** How long the next search waits while the reader types on and an answer is on its way, in ms. */
const pause = 150;
/** An answer that takes longer than this is announced, in ms. */
const patience = 300;

/**
 * Searches while the reader types, but not for what an input method is still composing, and shows the answer to the
 * newest query in whatever order answers arrive. Calls `shown` after each answer is in the page.
 */
export class LiveSearch {
  readonly #parts: SearchParts;
  readonly #typing: Typing;
  readonly #shown: (answer: Answer | undefined) => void;
  #query: string | undefined;
  #pages = 1;
  #newest = 0;
  #answered = 0;
  #pending = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchParts, signal: AbortSignal, shown: (answer: Answer | undefined) => void) {
    this.#parts = parts;
    this.#shown = shown;
    const { field, results } = parts;
    field.maxLength = longestInput; // a browser takes seconds to lay out a field of 100,000 characters
    field.addEventListener('focus', () => searchClient.warm(), { signal });
    field.addEventListener('pointerenter', () => searchClient.warm(), { signal });
    // what was typed before is searched with what is being composed
    this.#typing = new Typing(field, signal, { typed: () => this.#typed(), composes: () => clearTimeout(this.#timer) });
    results.addEventListener('click', (event) => this.#clicked(event), { signal });
  }

  /** An input method is composing in the field: its keys are not ours. */
  get composing(): boolean {
    return this.#typing.composing;
  }

  /** The answer to what the field holds is on its way. */
  get waiting(): boolean {
    return this.#answered !== this.#newest || this.#parts.field.value !== (this.#query ?? '');
  }

  /** How many pages of places are asked for; one more with each 再列出一些. */
  get pages(): number {
    return this.#pages;
  }

  /** Puts the query into the field and searches for it at once. */
  async run(query: string, pages = 1): Promise<void> {
    const { field } = this.#parts;
    if (field.value !== query) field.value = query.slice(0, longestInput);
    this.#pages = pages;
    await this.#search();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    const { field } = this.#parts;
    if (field.value.length > longestInput) field.value = field.value.slice(0, longestInput);
    if (field.value === this.#query) return;
    this.#pages = 1;
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
      const answer = await searchClient.search(this.#query, this.#pages);
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
    this.#show(state, statusMessage(answer), answerNodes(answer), answer);
  }

  #show(state: string, message: string, nodes: Node[], answer: Answer | undefined): void {
    const { output, meant } = this.#parts;
    this.#answered = this.#newest;
    meant.replaceChildren(...(answer ? meantNodes(answer) : []));
    output.replaceChildren(...nodes);
    output.dataset['query'] = this.#query ?? '';
    // The status line reads the message of a fault aloud; for the eye it is beside its button.
    this.#announce(state, message || (output.querySelector('[data-fault] p')?.textContent ?? ''));
    this.#shown(answer);
  }

  #announce(state: string, message: string): void {
    const { status, output } = this.#parts;
    status.dataset['searchStatus'] = state;
    output.dataset['state'] = state;
    if (status.textContent !== message) status.textContent = message;
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
