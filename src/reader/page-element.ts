/**
 * The base of the site's custom elements: each wraps finished HTML and adds behaviour to it. What an element does on
 * entering the page ends by its signal when it leaves, and begins anew when it comes back.
 */
export abstract class PageElement extends HTMLElement {
  #connection = new AbortController();

  /** Sets the element to work. In: `signal` goes to every listener; it is aborted when the element leaves the page. */
  protected abstract connected(signal: AbortSignal): void;

  connectedCallback(): void {
    this.#connection = new AbortController();
    this.connected(this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }
}

type Root = ParentNode & { localName?: string };

/** The first part of an element or template that matches. Errors: there is none, or it is of another kind. */
export function part(root: Root, selector: string): HTMLElement;
export function part<Kind extends HTMLElement>(root: Root, selector: string, kind: new () => Kind): Kind;
export function part(root: Root, selector: string, kind = HTMLElement): HTMLElement {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`<${root.localName ?? 'template'}> needs an element that matches ${selector}.`);
}
