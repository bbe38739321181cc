import type { Element } from 'hast';
import { chineseNumber } from './word/number-formats.ts';
import { attribute } from './web-elements.ts';

/** Where on a page a paragraph stands, as far as it matters. */
export interface Place {
  /** inside `pre` blanks and line ends count */
  isPre: boolean;
  centred: boolean;
  level?: number;
  /** the list around it: the number that its next item has, and how it is written; a list of bullets has none */
  list?: { next: number; write?: (count: number) => string };
  /** what a browser writes before the next paragraph */
  label?: string;
}

/** The place inside of an element. In: the place around it; the number of a list goes on there. */
export function innerPlace(element: Element, outer: Place): Place {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const list = element.tagName === 'ol' || element.tagName === 'ul' ? listFrom(element) : outer.list;
  const label = element.tagName === 'li' ? labelIn(outer.list) : outer.label;
  // an item's label goes to its first paragraph only
  delete outer.label;
  return {
    isPre: outer.isPre || element.tagName === 'pre',
    centred: alignment(element) ?? outer.centred,
    ...(level === undefined ? (outer.level === undefined ? {} : { level: outer.level }) : { level: Number(level) }),
    ...(list === undefined ? {} : { list }),
    ...(label === undefined ? {} : { label }),
  };
}

/** Is what stands in the element set in the middle? Undefined where it does not say. */
function alignment(element: Element): boolean | undefined {
  if (element.tagName === 'center') return true;
  const said = /text-align:\s*([a-z]+)/.exec(attribute(element, 'style'))?.[1] ?? attribute(element, 'align');
  return said === '' ? undefined : said === 'center';
}

function listFrom(element: Element): NonNullable<Place['list']> {
  if (element.tagName === 'ul') return { next: 0 };
  const isChinese = /cjk-ideographic|chinese/.test(attribute(element, 'style'));
  return {
    next: Number(attribute(element, 'start')) || 1,
    write: isChinese ? (count) => `${chineseNumber(count)}、` : (count) => `${count}.`,
  };
}

function labelIn(list: Place['list']): string {
  if (!list?.write) return 'bullet';
  list.next += 1;
  return list.write(list.next - 1);
}
