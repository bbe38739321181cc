/** The part of a custom element that matches. Errors: there is none, with the element's and the part's names. */
export function part<E extends HTMLElement>(element: ParentNode & { localName?: string }, selector: string): E {
  const found = element.querySelector<E>(selector);
  if (!found) throw new Error(`<${element.localName ?? 'template'}> needs an element that matches ${selector}.`);
  return found;
}
