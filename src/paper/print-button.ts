/** `<print-button>` around a button that opens the browser's own printing. */
export class PrintButton extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const button = this.querySelector('button');
    if (!button) throw new Error('<print-button> needs an element that matches button.');
    button.addEventListener('click', () => print(), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

customElements.define('print-button', PrintButton);
