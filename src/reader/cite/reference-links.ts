import { PageElement, part } from '../page-element.ts';
import { withAddressHere } from './address-here.ts';
import { fileWithDay } from './file-with-day.ts';
import { readersDay } from './reference.ts';
import { saveFile } from './save-file.ts';

/**
 * `<reference-links>` around links to the files of references: they are downloaded with the reader's own day of access
 * filled in. Without it they are downloaded as they are, and a sentence says what they lack.
 */
export class ReferenceLinks extends PageElement {
  protected connected(signal: AbortSignal): void {
    const lacking = part(this, '[data-lacking]');
    lacking.hidden = true;
    signal.addEventListener('abort', () => (lacking.hidden = false));
    this.addEventListener('click', (event) => void this.#download(event), { signal });
  }

  async #download(event: MouseEvent): Promise<void> {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      const day = readersDay();
      await saveWithDay(link.href, day);
      part(this, '[role="status"]').textContent = `访问日期已填作${day}。`;
    } catch {
      // the file as it is, if the browser can get it
      part(this, '[data-lacking]').hidden = false;
      location.assign(link.href);
    }
  }
}

async function saveWithDay(address: string, day: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is answered with ${response.status}.`);
  const name = new URL(address).pathname.replace(/^.*\//, '');
  const written = await response.text();
  const text = import.meta.env.LACKS_ADDRESS ? withAddressHere(written, location.origin) : written;
  saveFile(name, fileWithDay(name, text, day), response.headers.get('content-type') ?? '');
}

customElements.define('reference-links', ReferenceLinks);
