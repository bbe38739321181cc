import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from './unbroken.ts';

/** Lets a place answer to an id that it had before: an element that shows nothing, and is no word of the text. */
export function formerId(id: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['former-id'], id, dataAside: '' },
    children: [],
  };
}

/** The former ids of a place. */
export function formerIdsIn(place: Element): string[] {
  const ids: string[] = [];
  visit(place, 'element', (element) => {
    if (hasClass(element, 'former-id')) ids.push(String(element.properties['id']));
  });
  return ids;
}
