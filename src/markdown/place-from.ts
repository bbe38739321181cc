import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { formerIdsIn } from './former-ids.ts';
import { labelOfReference } from '../study/contract/made-ids.ts';
import { bodyHtml } from '../study/places/body-html.ts';
import { hasPointHead, isHeadingAlone, type Place, type PlaceKind } from '../study/places/place.ts';
import { textWithoutAsides } from '../study/places/text-without-asides.ts';

/** A place's facts from its element. */
export function placeFrom(place: Element): Place {
  const kind = place.properties['dataPlace'] as PlaceKind;
  const head = isHeadingAlone(kind) ? place : hasPointHead(kind) ? headOf(place) : undefined;
  const phrases = head ? phrasesOf(head) : [];
  return {
    kind,
    id: String(place.properties['id']),
    formerIds: formerIdsIn(place),
    heading: phrases.join(''),
    phrases,
    text: textWithoutAsides(place),
    body: bodyHtml(place),
    notes: notesIn(place),
  };
}

/** A point's h2, which `rehypePlaces` put first in its head. */
const headOf = (point: Element): Element => (point.children[0] as Element).children[0] as Element;

function notesIn(place: Element): string[] {
  const labels: string[] = [];
  visit(place, 'element', ({ properties: { id } }) => {
    const label = labelOfReference(id);
    if (label !== undefined) labels.push(label);
  });
  return labels;
}

function phrasesOf(heading: Element): string[] {
  const phrases = [''];
  for (const child of heading.children) {
    if (child.type === 'element' && child.tagName === 'wbr') phrases.push('');
    else phrases.push(phrases.pop() + textWithoutAsides(child));
  }
  return phrases;
}
