import { hasPopovers } from '../components/popover-support.ts';
import { choices, settingsFrom, storageKey, type Settings } from './choices.ts';
import { tintWindow } from './tint-window.ts';

/**
 * `<reading-settings>` wraps the form of 版式: shows what is set, applies what is chosen at once, and keeps it in
 * `localStorage`. Where storage is refused the choice holds for the page.
 */
export class ReadingSettings extends HTMLElement {
  #stop = new AbortController();
  #settings: Settings = {};

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#settings = settingsFrom(stored());
    tintWindow(this.#settings['theme']);
    this.#show();
    const panel = this.closest<HTMLElement>('[popover]');
    if (panel && hasPopovers) panel.hidden = false;
    const form = this.#form();
    form.addEventListener('change', () => this.#choose(new FormData(form)), { signal });
    form.addEventListener('reset', () => this.#choose(new FormData()), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    // another tab of the site changed them
    addEventListener('storage', (event) => event.key === storageKey && this.#adopt(event.newValue), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('<reading-settings> needs an element that matches form.');
    return form;
  }

  #choose(form: FormData): void {
    const chosen = Object.fromEntries(choices.map(({ name }) => [name, String(form.get(name) ?? '')]));
    const text = JSON.stringify(settingsFrom(JSON.stringify(chosen)));
    this.#adopt(text);
    try {
      // nothing set, nothing kept
      if (text === '{}') localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, text);
    } catch {
      // refused: the choice holds for this page
    }
  }

  #adopt(text: string | null): void {
    this.#settings = settingsFrom(text);
    for (const { name } of choices) {
      const value = this.#settings[name];
      if (value) document.documentElement.dataset[name] = value;
      else delete document.documentElement.dataset[name];
    }
    tintWindow(this.#settings['theme']);
    this.#show();
  }

  /** The form's radio buttons follow the settings; after a reset too, which the browser carries out later. */
  #show(): void {
    queueMicrotask(() => {
      for (const radio of this.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
        radio.checked = radio.value === (this.#settings[radio.name] ?? '');
      }
    });
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

customElements.define('reading-settings', ReadingSettings);
