import type { Reference } from './reference.ts';

const load = () => import('./copy-form.ts');

/**
 * `<cite-forms>` around the citations of one reference: copies one, with the reader's own day of access filled in.
 * Without it the citations stand there as text, with a blank for the day.
 */
export class CiteForms extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener('click', (event) => void this.#copy(event), { signal });
    // ahead of the click: a browser may forbid copying to a page that was waiting for something
    const warm = () => void load().catch(() => {}); // no network: said when the reader presses
    for (const wish of ['pointerover', 'focusin']) this.addEventListener(wish, warm, { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
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
      // refused: the reader's own copying works everywhere
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
    const status = this.querySelector('[role="status"]');
    if (!status) throw new Error('<cite-forms> needs an element that matches [role="status"].');
    status.textContent = words;
  }
}

customElements.define('cite-forms', CiteForms);
