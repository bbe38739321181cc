import { wordsInAddress } from './words-in-address.ts';

/** `<missing-page>` names the address that was asked for and offers its words to the search field. */
export class MissingPage extends HTMLElement {
  connectedCallback(): void {
    const address = this.#part('[data-address]');
    const field = this.#part<HTMLInputElement>('input[name="q"]');
    address.textContent = wordsInAddress(location.pathname).address;
    if (!field.value) field.value = wordsInAddress(location.pathname).words;
  }

  #part<E extends HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (!part) throw new Error(`<missing-page> needs an element that matches ${selector}.`);
    return part;
  }
}

customElements.define('missing-page', MissingPage);
