import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { toBook } from './book-pictures.ts';
import { noteId, noteReferenceId } from '../../../study/contract/made-ids.ts';
import { isOfficialForm } from '../../../study/contract/official-forms.ts';
import { pageTree } from '../../../study/places/page-tree.ts';
import type { Note } from '../../../study/places/place.ts';

/** Elements whose classes the book's stylesheet knows. */
const cells = new Set(['td', 'th']);

/**
 * A place's running text as XHTML, with note references as EPUB knows them and absolute links.
 */
export function bodyXhtml(body: string, site: string): string {
  const tree = pageTree(body);
  visit(tree, 'element', (element: Element) => {
    const { properties } = element;
    if (properties['role'] === 'doc-noteref') {
      properties['epub:type'] = 'noteref';
      delete properties['ariaLabel'];
    } else if (properties['role'] === 'doc-footnote') properties['epub:type'] = 'footnote';
    else if (element.tagName === 'a') makeAbsolute(properties, site);
    else if (element.tagName === 'img') toBook(element);
    if (!('dataAside' in properties) && !isKept(properties['className']) && !cells.has(element.tagName))
      delete properties['className'];
    delete properties['dataLabel'];
  });
  return asXml(tree);
}

/** Classes that the book's stylesheet knows. */
const isKept = (classes: unknown): boolean =>
  [classes].flat().some((one) => one === 'signature' || one === 'table-title' || isOfficialForm(one));

/**
 * A note; reading systems show it over the page. It is no `<aside>`: those that show notes so hide it in its list, which
 * then is empty.
 */
export function noteXhtml({ label, number, html }: Note, site: string): string {
  const tree = pageTree(html);
  visit(
    tree,
    'element',
    ({ tagName, properties }: Element) => void (tagName === 'a' && makeAbsolute(properties, site)),
  );
  const back = `<a href="#${noteReferenceId(label)}" role="doc-backlink">〔${number}〕</a>`;
  return `<div id="${noteId(label)}" epub:type="footnote" role="doc-footnote"><p>${back}${asXml(tree)}</p></div>`;
}

/** Outside the site, links need its host. */
function makeAbsolute(properties: Element['properties'], site: string): void {
  const { href } = properties;
  if (typeof href === 'string' && href.startsWith('/')) properties['href'] = new URL(href, site).href;
}

function asXml(tree: Root | Nodes): string {
  return toHtml(tree, { closeSelfClosing: true, closeEmptyElements: true, tightSelfClosing: true });
}
