import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import { textWithoutAsides } from './text-without-asides.ts';

/** A place: the unit of the article that is addressed, indexed, searched and quoted. */
export interface Place {
  kind: 'introduction' | 'heading' | 'lead' | 'point';
  /** permanent id, unique over the study */
  id: string;
  /** title of its section, e.g. 述法; '' on a page that shows the whole article */
  section: string;
  /** what to call it in a list: the heading's words, 总述 for a lead, 导言 for the introduction */
  title: string;
  /** the source's words, heading included */
  text: string;
}

const names = { introduction: '导言', lead: '总述' } as const;

/**
 * Reads the places of a built page from its marks, in reading order.
 * In: the page's HTML. Out: its places. Errors: a place without an id or of an unknown kind.
 */
export function placesInHtml(html: string): Place[] {
  const tree = fromHtml(html);
  const section = sectionOf(tree) ?? '';
  const places: Place[] = [];
  visit(tree, 'element', (element) => {
    const kind = element.properties['dataPlace'];
    if (kind !== undefined) places.push(placeFrom(element, String(kind), section));
  });
  return places;
}

/** The section whose canonical page this is, or undefined: only canonical pages are indexed. */
export function canonicalSection(html: string): string | undefined {
  return sectionOf(fromHtml(html));
}

function sectionOf(tree: Root): string | undefined {
  let section: string | undefined;
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'main') return;
    const value = element.properties['dataPlaces'];
    if (value !== undefined) section = String(value);
    return EXIT;
  });
  return section;
}

function placeFrom(element: Element, kind: string, section: string): Place {
  const id = element.properties['id'];
  if (typeof id !== 'string') throw new Error(`A place of kind “${kind}” has no id.`);
  const text = textWithoutAsides(element);
  if (kind === 'introduction' || kind === 'lead') return { kind, id, section, title: names[kind], text };
  if (kind === 'heading') return { kind, id, section, title: text, text };
  if (kind === 'point') return { kind, id, section, title: headingOf(element), text };
  throw new Error(`Unknown kind of place “${kind}” at #${id}.`);
}

function headingOf(point: Element): string {
  let heading = '';
  visit(point, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return;
    heading = textWithoutAsides(element);
    return EXIT;
  });
  return heading;
}
