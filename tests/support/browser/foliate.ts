import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import send from 'send';
import { fromNpm } from '../../../src/command/from-npm.ts';
import { localServer, type LocalServer } from './local-server.ts';

/** A reader of e-books that the project did not write: its own view, and its own way to show notes. */
const foliate = {
  name: 'foliate-js',
  version: '1.0.1',
  integrity: 'sha512-Cj4h2ub5aVA+yUgbhvVhCyxwi0GPF4pyNBa6Lw9+6WKY1ReBxipItn2kEBO6u7Vu/xYXjK711R74+t+yW/0u5w==',
};

const readerPage = `<!doctype html><meta charset="utf-8"><body><script type="module">
import { makeBook } from '/view.js';
import { FootnoteHandler } from '/footnotes.js';
window.foliate = { makeBook, FootnoteHandler };
</script>`;

/** Serves the reader, with an EPUB to read. In: the file. */
export function foliateServer(epub: string): Promise<LocalServer> {
  const root = fromNpm(foliate);
  return localServer((request, response) => {
    if (request.url === '/book.epub') response.end(readFileSync(epub));
    else if (request.url === '/') response.setHeader('Content-Type', 'text/html').end(readerPage);
    else send(request, request.url ?? '', { root }).pipe(response);
  });
}

/** A note as the reader shows it. */
export interface ShownNote {
  /** the id of the note */
  id: string;
  /** what the reader takes it for */
  type: string;
  /** the words that it shows over the page */
  shown: string;
  /** the words in the list of notes, once the reader has hidden what it shows over the page */
  listed: string;
}

/** What of foliate-js is used here; it has no types of its own. */
interface Foliate {
  makeBook: (url: string) => Promise<Book>;
  FootnoteHandler: new () => EventTarget & { handle: (book: Book, event: Event) => Promise<void> | undefined };
}
interface Book {
  sections: { createDocument: () => Promise<Document>; resolveHref: (href: string) => string }[];
  toc: { label: string; subitems?: { label: string }[] }[];
  getCover: () => Promise<Blob | null>;
}
interface Rendered {
  view: Node & { renderer: { getContents: () => { doc: Document }[] } };
  type: string;
}

/** Opens the book and follows every reference to a note. In: a page, the address of `foliateServer`. */
export async function readInFoliate(
  page: Page,
  url: string,
): Promise<{ notes: ShownNote[]; contents: string[]; hasCover: boolean }> {
  await page.goto(url);
  await page.waitForFunction(() => 'foliate' in window);
  return page.evaluate(async () => {
    const { makeBook, FootnoteHandler } = (window as unknown as { foliate: Foliate }).foliate;
    const book = await makeBook('/book.epub');
    const show = (link: Element, href: string) =>
      new Promise<Rendered>((resolve, reject) => {
        const handler = new FootnoteHandler();
        const detail = (event: Event) => (event as CustomEvent<Rendered>).detail;
        handler.addEventListener('before-render', (event) => document.body.append(detail(event).view));
        handler.addEventListener('render', (event) => resolve(detail(event)));
        const click = new CustomEvent('link', { cancelable: true, detail: { a: link, href } });
        const handled = handler.handle(book, click);
        if (handled) handled.catch(reject);
        else reject(new Error(`${href} is no note for the reader.`));
      });
    const notes: ShownNote[] = [];
    for (const section of book.sections) {
      const doc = await section.createDocument();
      for (const link of doc.querySelectorAll('sup a')) {
        const href = link.getAttribute('href') ?? '';
        const { view, type } = await show(link, section.resolveHref(href));
        const shown = view.renderer.getContents()[0]?.doc.body.textContent ?? '';
        doc.querySelectorAll('aside').forEach((aside) => aside.remove());
        const listed = doc.querySelector(href)?.textContent ?? '';
        notes.push({ id: href.slice(1), type, shown: shown.trim(), listed: listed.trim() });
      }
    }
    const contents = book.toc.flatMap(({ label, subitems }) => [label, ...(subitems ?? []).map((one) => one.label)]);
    return { notes, contents, hasCover: (await book.getCover()) !== null };
  });
}
