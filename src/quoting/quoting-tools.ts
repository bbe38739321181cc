import type { Reference } from '../citing/reference.ts';
import { besideSelection } from './beside-selection.ts';
import { copyPlainly } from './plain-copy.ts';
import { selectedPassage, type Passage } from './selected-passage.ts';

const settled = 200; // ms without a change: a finger or a held arrow key has come to rest
const said = 3000; // ms that a message stands
const load = () => import('./take-passage.ts');

/**
 * `<quoting-tools>`: the toolbar beside selected words. Its key is `q`, and only while words are selected: Shift+F10
 * stays the browser's own menu.
 */
export class QuotingTools extends HTMLElement {
  #stop = new AbortController();
  #passage: Passage | undefined;
  #range: Range | undefined;
  #timer = 0;
  #silence = 0;
  #pressed = false;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const later = () => this.#later();
    document.addEventListener('copy', copyPlainly, { signal });
    document.addEventListener('selectionchange', later, { signal });
    document.addEventListener('pointerdown', ({ pointerType }) => (this.#pressed = pointerType === 'mouse'), {
      signal,
    });
    for (const end of ['pointerup', 'pointercancel', 'dragend'] as const) {
      document.addEventListener(end, () => ((this.#pressed = false), later()), { signal });
    }
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    for (const move of ['scroll', 'resize']) addEventListener(move, () => this.#place(), { signal, passive: true });
    this.addEventListener('mousedown', (event) => event.preventDefault(), { signal }); // keeps the selection
    this.addEventListener('click', (event) => void this.#take(event), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => !this.#pressed && this.#read(), settled);
  }

  #read(): void {
    if (this.contains(document.activeElement)) return;
    const selection = getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : undefined;
    if (range && this.#range && sameRange(range, this.#range)) return;
    this.#range = range;
    this.#passage = range && selectedPassage(range);
    const link = this.#part<HTMLAnchorElement>('a');
    if (this.#passage) {
      void load(); // so that a press copies at once, while the browser still allows it
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

  #key(event: KeyboardEvent): void {
    if (this.#part('[role="toolbar"]').hidden) return;
    const target = event.target as Element;
    if (target.closest('input, textarea')) return;
    const inside = this.contains(target);
    const buttons = [...this.querySelectorAll<HTMLElement>('button, a')];
    const step = inside ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
    if (event.key === 'Escape') this.#hide();
    else if (step) buttons.at((buttons.indexOf(event.target as HTMLElement) + step) % buttons.length)?.focus();
    else if (event.key === 'q' && !inside && !event.ctrlKey && !event.metaKey && !event.altKey) buttons[0]?.focus();
    else return;
    event.preventDefault();
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
    const { taken } = await load();
    const whole = JSON.parse(this.dataset['reference'] ?? '') as Reference;
    const copied = await navigator.clipboard.writeText(taken[take](passage, whole)).then(
      () => true,
      () => false, // refused, or no secure context
    );
    this.#hide();
    this.#say(copied ? '已复制' : '浏览器不让网页复制，请用浏览器自己的复制。');
    this.#place();
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

const sameRange = (one: Range, other: Range): boolean =>
  one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
  one.compareBoundaryPoints(Range.END_TO_END, other) === 0;

customElements.define('quoting-tools', QuotingTools);
