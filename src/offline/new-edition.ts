import { trustedScriptUrl } from '../serving/trusted-script-url.ts';

/** An open page asks this often at most whether there is a new edition, in milliseconds. */
const pause = 30 * 60_000;

/**
 * `<new-edition>` has the site kept for reading without a network (`service-worker.ts`), and when a new edition has
 * come offers to load this page anew, if the page is another there. Where the browser refuses the worker nothing else
 * is different.
 */
export class NewEdition extends HTMLElement {
  #stop = new AbortController();
  #asked = Date.now();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const { serviceWorker } = navigator;
    this.#button('reload').addEventListener('click', () => location.reload(), { signal });
    this.#button('close').addEventListener('click', () => this.#show(''), { signal });
    let isFirst = !serviceWorker.controller;
    serviceWorker.addEventListener(
      'controllerchange',
      () => {
        if (!isFirst) void this.#compare();
        isFirst = false;
      },
      { signal },
    );
    const url = `${import.meta.env.BASE_URL}sw.js`;
    serviceWorker.register(trustedScriptUrl('service-worker', url), { updateViaCache: 'none' }).then(
      (registration) => {
        document.addEventListener('visibilitychange', () => this.#ask(registration), { signal });
      },
      () => {}, // refused: the site is read online
    );
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  /** A tab that stays open for days loads no page, so the browser would not ask. */
  #ask(registration: ServiceWorkerRegistration): void {
    if (document.hidden || Date.now() - this.#asked < pause) return;
    this.#asked = Date.now();
    registration.update().catch(() => {}); // no network: next time
  }

  /** Is the page that a reader would get now another than this one? */
  async #compare(): Promise<void> {
    const { page = '' } = document.documentElement.dataset;
    try {
      const published = await fetch(location.pathname, { cache: 'no-cache' });
      if (published.ok && !(await published.text()).includes(`data-page="${page}"`)) this.#show('有新版本');
    } catch {
      // no network just now: the next page is new anyhow
    }
  }

  #show(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (!status) throw new Error('<new-edition> needs an element that matches [role="status"].');
    status.textContent = words;
    this.toggleAttribute('data-new', words !== '');
    for (const name of ['reload', 'close']) this.#button(name).hidden = words === '';
  }

  #button(name: string): HTMLButtonElement {
    const button = this.querySelector<HTMLButtonElement>(`[data-${name}]`);
    if (!button) throw new Error(`<new-edition> needs an element that matches [data-${name}].`);
    return button;
  }
}

customElements.define('new-edition', NewEdition);
