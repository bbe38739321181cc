import { PageElement, part } from '../page-element.ts';

/** `<print-button>` around a button that opens the browser's own printing. */
export class PrintButton extends PageElement {
  protected connected(signal: AbortSignal): void {
    part(this, 'button').addEventListener('click', () => print(), { signal });
  }
}

customElements.define('print-button', PrintButton);
