import { PageElement, part } from '../page-element.ts';
import { hasPopovers } from '../popover-support.ts';
import { choices, preferencesFrom, storageKey, type Preferences } from './choices.ts';
import { tintWindow } from './tint-window.ts';

/**
 * `<reading-preferences>` wraps the form of 版式: it shows what is set, applies a choice at once, and keeps it in
 * `localStorage`. If storage is refused, the choice holds for this page.
 */
export class ReadingPreferences extends PageElement {
  #preferences: Preferences = {};

  protected connected(signal: AbortSignal): void {
    this.#preferences = preferencesFrom(stored());
    tintWindow(this.#preferences['theme']);
    this.#show();
    const panel = this.closest<HTMLElement>('[popover]');
    if (panel && hasPopovers) panel.hidden = false;
    const form = part(this, 'form', HTMLFormElement);
    form.addEventListener('change', () => this.#choose(new FormData(form)), { signal });
    form.addEventListener('reset', () => this.#choose(new FormData()), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    // another tab of the site changed them
    addEventListener('storage', (event) => event.key === storageKey && this.#adopt(event.newValue), { signal });
  }

  #choose(form: FormData): void {
    const chosen = Object.fromEntries(choices.map(({ name }) => [name, String(form.get(name) ?? '')]));
    const text = JSON.stringify(preferencesFrom(JSON.stringify(chosen)));
    this.#adopt(text);
    try {
      // nothing set, nothing kept
      if (text === '{}') localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, text);
    } catch {
      // refused
    }
  }

  #adopt(text: string | null): void {
    this.#preferences = preferencesFrom(text);
    for (const { name } of choices) {
      const value = this.#preferences[name];
      if (value) document.documentElement.dataset[name] = value;
      else delete document.documentElement.dataset[name];
    }
    tintWindow(this.#preferences['theme']);
    this.#show();
  }

  /** Sets the radio buttons to the preferences; a moment later, since the browser resets a form after the event. */
  #show(): void {
    queueMicrotask(() => {
      for (const radio of this.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
        radio.checked = radio.value === (this.#preferences[radio.name] ?? '');
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

customElements.define('reading-preferences', ReadingPreferences);
