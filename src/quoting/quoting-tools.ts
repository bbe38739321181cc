import type { Reference } from '../citing/reference.ts';
import { besideSelection } from './beside-selection.ts';
import { copyPlainly } from './plain-copy.ts';
import { selectedPassage, type Passage } from './selected-passage.ts';
import { watchSelection } from './settled-selection.ts';
import { pressToolbarKey } from './toolbar-keys.ts';

const said = 3000; // ms that a message stands
const load = () => import('./take-passage.ts');

/** `<quoting-tools>`: the toolbar beside selected words of the article, and plain copying of them. */
export class QuotingTools extends HTMLElement {
  #stop = new AbortController();
  #passage: Passage | undefined;
  #range: Range | undefined;
  #silence = 0;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const hide = () => this.#hide();
    document.addEventListener('copy', copyPlainly, { signal });
    watchSelection(signal, (range) => this.#show(range));
    document.addEventListener('keydown', (event) => this.#passage && pressToolbarKey(event, this, hide), { signal });
    for (const move of ['scroll', 'resize']) addEventListener(move, () => this.#place(), { signal, passive: true });
    this.addEventListener('mousedown', (event) => event.preventDefault(), { signal }); // keeps the selection
    this.addEventListener('click', (event) => void this.#take(event), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#silence);
  }

  #show(range: Range | undefined): void {
    if (this.contains(document.activeElement)) return;
    this.#range = range;
    this.#passage = range && selectedPassage(range);
    const link = this.#part<HTMLAnchorElement>('a');
    if (this.#passage) {
      load().catch(() => undefined); // early, so that a press copies at once, while the browser still allows it
      const letters = [...this.#passage.words.replaceAll('\n', '')].slice(0, 64).join('');
      link.search = `?q=${encodeURIComponent(letters)}`;
      this.#say('');
    }
    this.#part('[role="toolbar"]').hidden = !this.#passage;
    this.#place();
  }

  #place(): void {
    if (!this.#range || (!this.#passage && !this.#part('[role="status"]').textContent)) return;
    const room = { width: document.documentElement.clientWidth, height: innerHeight };
    const touch = matchMedia('(pointer: coarse)').matches;
    const { top, left } = besideSelection(
      this.#range.getBoundingClientRect(),
      this.getBoundingClientRect(),
      room,
      touch,
    );
    this.style.setProperty('translate', `${Math.round(left)}px ${Math.round(top)}px`);
  }

  #hide(): void {
    if (this.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    this.#part('[role="toolbar"]').hidden = true;
    this.#passage = undefined;
  }

  async #take(event: Event): Promise<void> {
    const take = (event.target as Element).closest<HTMLElement>('[data-take]')?.dataset['take'];
    const passage = this.#passage;
    if (!passage || (take !== 'quotation' && take !== 'address')) return;
    const copied = await this.#copy(take, passage).then(
      () => true,
      () => false, // refused, no secure context, or offline
    );
    this.#hide();
    this.#say(copied ? '已复制' : '浏览器不让网页复制，请用浏览器自己的复制。');
    this.#place();
  }

  async #copy(take: 'quotation' | 'address', passage: Passage): Promise<void> {
    const { taken } = await load();
    const whole = JSON.parse(this.dataset['reference'] ?? '') as Reference;
    await navigator.clipboard.writeText(taken[take](passage, whole));
  }

  #say(words: string): void {
    clearTimeout(this.#silence);
    this.#part('[role="status"]').textContent = words;
    if (words) this.#silence = window.setTimeout(() => this.#say(''), said);
  }

  #part<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`<quoting-tools> needs an element that matches ${selector}.`);
    return found;
  }
}

customElements.define('quoting-tools', QuotingTools);
