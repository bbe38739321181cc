import { copyText } from '../cite/copy-text.ts';
import type { Reference } from '../cite/reference.ts';
import { PageElement, part } from '../page-element.ts';
import { singleKeysWork } from '../single-keys.ts';
import { isSource } from './brought-words.ts';
import { besideLink, besideSelection, type Position, type Size } from './beside.ts';
import { afterReport, fillReportLink } from './fault-link.ts';
import { messages, shownFor } from './messages.ts';
import { selectedPassage, type Passage } from './selected-passage.ts';
import { watchSelection } from './settled-selection.ts';
import { isTaken, taken } from './take-passage.ts';
import { pressToolbarKey } from './toolbar-keys.ts';

const touch = matchMedia('(pointer: coarse)');

/**
 * `<quoting-tools>`: the toolbar beside selected words of the article, and what is said when something was copied. It
 * leaves readers alone who do not want it (版式: 选字).
 */
export class QuotingTools extends PageElement {
  #passage: Passage | undefined;
  #spot: ((own: Size, window: Size) => Position) | undefined;
  #silence = 0;

  protected connected(signal: AbortSignal): void {
    const hide = () => this.#hide();
    signal.addEventListener('abort', () => clearTimeout(this.#silence));
    watchSelection(signal, (range) => this.#show(range));
    document.addEventListener('keydown', (event) => this.#passage && pressToolbarKey(event, this, hide), { signal });
    for (const move of ['scroll', 'resize']) addEventListener(move, () => this.#place(), { signal, passive: true });
    this.addEventListener('mousedown', (event) => event.preventDefault(), { signal }); // keeps the selection
    this.addEventListener('click', (event) => void this.#take(event), { signal });
  }

  /** Copies an address and says so. In: the address; beside what to say it; what to do where copying is refused. */
  async copyAddress(address: string, link: Element, otherwise: string): Promise<void> {
    this.#hide();
    await this.#copy(address, messages.addressCopied, otherwise);
    this.#spot = (own, window) => besideLink(link.getBoundingClientRect(), own, window);
    this.#place();
  }

  #show(range: Range | undefined): void {
    if (this.contains(document.activeElement)) return;
    const isWanted = range && document.documentElement.dataset['tools'] !== 'off';
    this.#passage = isWanted ? selectedPassage(range) : undefined;
    if (range && this.#passage) {
      this.#spot = (own, window) => besideSelection(range.getBoundingClientRect(), touch.matches, own, window);
      this.#fillLinks(this.#passage);
      this.#say('');
    }
    const toolbar = part(this, '[role="toolbar"]');
    toolbar.title = singleKeysWork() ? messages.keys : messages.keysWithoutQ;
    toolbar.hidden = !this.#passage;
    this.#place();
  }

  #fillLinks(passage: Passage): void {
    const start = [...passage.words.replaceAll('\n', '')].slice(0, 64).join('');
    const search = part(this, 'a', HTMLAnchorElement);
    search.search = `?q=${encodeURIComponent(start)}`;
    search.hidden = !isSource(passage); // of a translation nothing is found
    fillReportLink(this, passage, this.#whole());
  }

  /** What is selected now: it may have changed since it last settled. A finger's press may have ended the selection. */
  #passageNow(): Passage | undefined {
    const selection = getSelection();
    return (selection && !selection.isCollapsed && selectedPassage(selection.getRangeAt(0))) || this.#passage;
  }

  #place(): void {
    if (!this.#spot || (!this.#passage && !part(this, '[role="status"]').textContent)) return;
    const window = { width: document.documentElement.clientWidth, height: innerHeight };
    const { top, left } = this.#spot(this.getBoundingClientRect(), window);
    this.style.setProperty('transform', `translate(${Math.round(left)}px, ${Math.round(top)}px)`);
  }

  #hide(): void {
    if (this.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    part(this, '[role="toolbar"]').hidden = true;
    this.#passage = undefined;
  }

  async #take(event: Event): Promise<void> {
    const take = (event.target as Element).closest<HTMLElement>('[data-take]')?.dataset['take'];
    const passage = this.#passage && this.#passageNow();
    if (!passage) return;
    this.#fillLinks(passage);
    if (!isTaken(take)) return;
    const [done, otherwise] = take === 'report' ? afterReport(this) : [messages.copied, '请用浏览器自己的复制。'];
    if (take === 'quotation' && !isSource(passage)) this.#say(messages.translated);
    else await this.#copy(taken[take](passage, this.#whole()), done, otherwise);
    this.#hide();
    this.#place();
  }

  #whole(): Reference {
    return JSON.parse(this.dataset['reference'] ?? '') as Reference;
  }

  /** In: the text; what to say when it is copied; what to do where the browser refuses it. */
  async #copy(text: string, done: string, otherwise: string): Promise<void> {
    const isCopied = await copyText(text).then(
      () => true,
      () => false,
    );
    this.#say(isCopied ? done : messages.refused + otherwise);
  }

  #say(words: string): void {
    clearTimeout(this.#silence);
    part(this, '[role="status"]').textContent = words;
    if (words) this.#silence = window.setTimeout(() => this.#say(''), shownFor(words));
  }
}

customElements.define('quoting-tools', QuotingTools);
