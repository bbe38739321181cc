import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Note } from '../../markdown/remark-notes.ts';

/**
 * A place's running text as XHTML: note references as books know them, links absolute.
 * In: the body's HTML, the address of the site.
 */
export function bodyXhtml(body: string, site: string): string {
  const tree = fromHtml(body, { fragment: true });
  visit(tree, 'element', (element: Element) => {
    const { properties } = element;
    if (properties['role'] === 'doc-noteref') {
      properties['epub:type'] = 'noteref';
      delete properties['ariaLabel'];
    } else if (element.tagName === 'a') makeAbsolute(properties, site);
    if (!('dataAside' in properties)) delete properties['className'];
  });
  return asXml(tree);
}

/** A note that reading systems show over the page, or after the text. */
export function noteXhtml({ label, number, html }: Note, site: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(
    tree,
    'element',
    ({ tagName, properties }: Element) => void (tagName === 'a' && makeAbsolute(properties, site)),
  );
  const back = `<a href="#noteref-${label}" role="doc-backlink">〔${number}〕</a>`;
  return `<aside id="note-${label}" epub:type="footnote" role="doc-footnote"><p>${back}${asXml(tree)}</p></aside>`;
}

/** Outside the site a link needs its host. */
function makeAbsolute(properties: Element['properties'], site: string): void {
  const { href } = properties;
  if (typeof href === 'string' && href.startsWith('/')) properties['href'] = new URL(href, site).href;
}

function asXml(tree: Root | Nodes): string {
  return toHtml(tree, { closeSelfClosing: true, closeEmptyElements: true, tightSelfClosing: true });
}
