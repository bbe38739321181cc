import { PageElement, part } from '../../reader/page-element.ts';
import { wordsInAddress } from './words-in-address.ts';

/** `<missing-page>` names the address that was asked for and offers its words to the search field. */
export class MissingPage extends PageElement {
  protected connected(): void {
    const address = part(this, '[data-address]');
    const field = part(this, 'input[name="q"]', HTMLInputElement);
    const asked = wordsInAddress(location.pathname);
    address.textContent = asked.address;
    field.value ||= asked.words;
  }
}

customElements.define('missing-page', MissingPage);
