import type { Element, Root } from 'hast';
import { placeTitle } from './place-names.ts';
import { eachElement, firstElement, pageTree } from './page-tree.ts';
import { hasPointHead, isHeadingAlone, type Place, type PlaceKind } from './place.ts';
import { textWithoutAsides } from './text-without-asides.ts';

/** A place as a built page shows it. */
export interface PublishedPlace extends Pick<Place, 'kind' | 'id' | 'text'> {
  /** title of its section, e.g. 述法; '' on a page that shows the whole text */
  section: string;
  /** what to call it in a list: its heading, 总述, 结语, or the introduction's title */
  title: string;
}

const kinds: Readonly<Record<PlaceKind, true>> = {
  introduction: true,
  part: true,
  heading: true,
  lead: true,
  body: true,
  division: true,
  point: true,
  closing: true,
  notes: true,
};
const isKind = (kind: string): kind is PlaceKind => Object.hasOwn(kinds, kind);

/** The places of a built page, in reading order. Errors: one has no id, or is of an unknown kind. */
export const placesInHtml = (html: string): PublishedPlace[] => placesInPage(pageTree(html));

/** The same for a page that was parsed. */
export function placesInPage(tree: Root): PublishedPlace[] {
  const section = sectionOf(tree) ?? '';
  const places: PublishedPlace[] = [];
  eachElement(tree, (element) => {
    const kind = element.properties['dataPlace'];
    if (kind !== undefined) places.push(placeFrom(element, String(kind), section));
  });
  return places;
}

/** The title of a canonical page's section. Other pages show the text too, and are not indexed: they name none. */
export function sectionOf(tree: Root): string | undefined {
  const main = firstElement(tree, ({ tagName }) => tagName === 'main');
  const value = main?.properties['dataPlaces'];
  return value === undefined ? undefined : String(value);
}

function placeFrom(element: Element, kind: string, section: string): PublishedPlace {
  const { id } = element.properties;
  if (typeof id !== 'string') throw new Error(`A place of kind “${kind}” has no id.`);
  if (!isKind(kind)) throw new Error(`Unknown kind of place “${kind}” at #${id}.`);
  const text = textWithoutAsides(element);
  const heading = isHeadingAlone(kind) ? text : hasPointHead(kind) ? headingOf(element) : '';
  return { kind, id, section, title: placeTitle({ kind, heading }, section), text };
}

function headingOf(point: Element): string {
  const heading = firstElement(point, ({ tagName }) => /^h[1-6]$/.test(tagName));
  return heading ? textWithoutAsides(heading) : '';
}
