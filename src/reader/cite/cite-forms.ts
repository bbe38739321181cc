import { PageElement, part } from '../page-element.ts';
import type { Reference } from './reference.ts';

const load = () => import('./copy-form.ts');

/**
 * `<cite-forms>` wraps the citations of one reference and copies one, with the reader's own day of access filled in.
 * Without it the citations are text with a blank for the day.
 */
export class CiteForms extends PageElement {
  protected connected(signal: AbortSignal): void {
    this.addEventListener('click', (event) => void this.#copy(event), { signal });
    // before the click: a browser may forbid copying after a wait
    const warm = () => void load().catch(() => {}); // offline: the reader is told when pressing
    for (const wish of ['pointerover', 'focusin']) this.addEventListener(wish, warm, { signal });
  }

  async #copy(event: MouseEvent): Promise<void> {
    const button = (event.target as Element).closest<HTMLElement>('[data-form]');
    const form = button?.dataset['form'];
    if (!form) return;
    try {
      const { copyForm } = await load();
      const day = await copyForm(form, this.#reference());
      this.#say(`已复制，访问日期填作${day}。`);
    } catch {
      // refused: copying by hand works everywhere
      const text = this.querySelector(`[data-citation="${form}"]`);
      if (text) getSelection()?.selectAllChildren(text);
      this.#say('浏览器不让网页复制。文字已经选中，请用浏览器自己的复制。');
    }
  }

  #reference(): Reference {
    const written = this.dataset['reference'];
    if (!written) throw new Error('<cite-forms> needs an attribute data-reference.');
    return JSON.parse(written) as Reference;
  }

  #say(words: string): void {
    part(this, '[role="status"]').textContent = words;
  }
}

customElements.define('cite-forms', CiteForms);
