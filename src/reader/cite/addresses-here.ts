import { withAddressHere } from './address-here.ts';

/**
 * Names the address that the page is read at wherever its HTML names none: in citations, in what reference managers and
 * browsers read, in what is printed. Loaded only where the site was built without `SITE`.
 */
const here = (text: string): string => withAddressHere(text, location.origin);

const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  // in Firefox a page under Trusted Types may not write into a script, linked data included
  if (node instanceof Text && !(node.parentElement instanceof HTMLScriptElement)) replaceIn(node);
  if (!(node instanceof Element)) continue;
  for (const attribute of node.attributes) replaceIn(attribute);
}

/** Writes only what differs: whoever watches the page need not look again. */
function replaceIn(node: Text | Attr): void {
  const text = node.nodeValue ?? '';
  const replaced = here(text);
  if (replaced !== text) node.nodeValue = replaced;
}
