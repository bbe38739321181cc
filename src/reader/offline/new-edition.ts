import { PageElement, part } from '../page-element.ts';
import { askAhead } from '../turn/ask-ahead.ts';
import { trustedScriptUrl } from '../trusted-script-url.ts';

/** An open page asks for a new edition this often at most, in milliseconds. */
const pause = 30 * 60_000;

/**
 * `<new-edition>` registers the service worker that keeps the site for reading offline. When a new edition has come and
 * this page differs in it, it offers to reload the page. If the browser refuses the worker, nothing else changes.
 */
export class NewEdition extends PageElement {
  #lastAsked = Date.now();

  protected connected(signal: AbortSignal): void {
    const { serviceWorker } = navigator;
    part(this, '[data-reload]').addEventListener('click', () => location.reload(), { signal });
    part(this, '[data-close]').addEventListener('click', () => this.#show(''), { signal });
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
        askAhead(navigator, signal);
      },
      () => {}, // refused: the site is read online only
    );
  }

  /** In a tab that stays open for days no page is loaded, so the browser would not look for a new worker. */
  #ask(registration: ServiceWorkerRegistration): void {
    if (document.hidden || Date.now() - this.#lastAsked < pause) return;
    this.#lastAsked = Date.now();
    registration.update().catch(() => {}); // offline: try again next time
  }

  /** Offers a reload if the published page differs from this one. */
  async #compare(): Promise<void> {
    const { page = '' } = document.documentElement.dataset;
    try {
      const published = await fetch(location.pathname, { cache: 'no-cache' });
      if (published.ok && !(await published.text()).includes(`data-page="${page}"`)) this.#show('有新版本');
    } catch {
      // offline: the next page will be new anyway
    }
  }

  #show(words: string): void {
    part(this, '[role="status"]').textContent = words;
    this.toggleAttribute('data-new', words !== '');
    for (const button of ['[data-reload]', '[data-close]']) part(this, button).hidden = words === '';
  }
}

customElements.define('new-edition', NewEdition);
