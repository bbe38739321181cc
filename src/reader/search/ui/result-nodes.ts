import type { Answer, FoundPlace } from '../worker/answer.ts';
import type { NearestWording } from '../nearest/nearest.ts';
import type { Run } from '../text/match.ts';
import { searchPage, wholeText } from '../../../study/contract/addresses.ts';
import { cureOf, faultMessage } from './messages.ts';
import type { SearchFault } from '../worker/search-fault.ts';

const base = import.meta.env.BASE_URL;

/** A query for an address, which cannot have lone surrogates. */
const inAddress = (query: string): string => encodeURIComponent(query.replace(/\p{Cs}/gu, '\uFFFD'));

/** The address of a place, with the query that led there: `/shufa/?q=述法#jianzhang`. */
export function placeAddress({ path, id }: FoundPlace, query: string): string {
  return `${base}${path}?q=${inAddress(query)}#${id}`;
}

/** The address of the search page with a query. */
export function searchAddress(query: string): string {
  return `${base}${searchPage}${query === '' ? '' : `?q=${inAddress(query)}`}`;
}

/** The terms that may have been meant; they come before everything else. */
export function meantNodes({ meant }: Answer): Node[] {
  return meant.length > 0 ? [termsNode('meant', '你要找的是不是', meant)] : [];
}

/** An answer as nodes: the places by section, or where else to look when there are none. */
export function answerNodes(answer: Answer): Node[] {
  const nodes: Node[] = [];
  if (answer.places.length > 0) nodes.push(...sectionNodes(answer));
  else nodes.push(helpNode(answer));
  if (answer.unread > 0) nodes.push(make('button', { type: 'button', 'data-more': '', class: 'more' }, '再列出一些'));
  return nodes;
}

/** A failure as nodes: what happened, a button where one can help, where else to look. */
export function faultNodes(fault: SearchFault): Node[] {
  const cure = cureOf(fault.kind);
  return [
    make(
      'div',
      { class: 'fault', 'data-fault': fault.kind },
      make('p', {}, faultMessage(fault)),
      ...(cure ? [make('p', {}, make('button', { type: 'button', 'data-retry': '' }, cure))] : []),
      waysOn(),
    ),
  ];
}

function sectionNodes({ places, address }: Answer): Node[] {
  const names = [...new Set(places.map(({ section }) => section))];
  const sections = names.map((name) => [name, places.filter(({ section }) => section === name)] as const);
  let number = 0;
  return sections.map(([section, found]) =>
    make(
      'section',
      { class: 'found-section' },
      make('h2', {}, section),
      make('ol', { role: 'list' }, ...found.map((place) => placeNode(place, address, places.length, (number += 1)))),
    ),
  );
}

function placeNode(place: FoundPlace, address: string, count: number, number: number): Node {
  const spoken = `${count} 处结果，第 ${number} 条，${place.section}，`;
  return make(
    'li',
    { 'data-result': place.id },
    make(
      'a',
      { href: placeAddress(place, address) },
      make('span', { class: 'visually-hidden' }, spoken),
      ...place.title.map(runNode),
    ),
    make('span', { class: 'times' }, make('span', { class: 'visually-hidden' }, '出现 '), `${place.matches} 处`),
    ...(place.excerpt.length > 0 ? [make('p', {}, ...place.excerpt.map(runNode))] : []),
  );
}

function runNode({ text, match }: Run): Node {
  return match ? make('mark', {}, text) : document.createTextNode(text);
}

function helpNode({ nearest, near }: Answer): Node {
  return make(
    'div',
    { class: 'none' },
    ...(nearest.length > 0 ? [nearestNode(nearest)] : []),
    ...(near.length > 0 ? [termsNode('near', '本文里字或音相近的词语', near)] : []),
    waysOn(),
  );
}

function waysOn(): Node {
  return make(
    'p',
    { class: 'ways-on' },
    '也可以看',
    make('a', { href: base }, '目录'),
    '，或在',
    make('a', { href: base + wholeText }, '全文'),
    '里用浏览器自带的查找。',
  );
}

function termsNode(kind: string, label: string, terms: string[]): Node {
  const links = terms.map((term) => make('li', {}, make('a', { href: searchAddress(term), 'data-term': term }, term)));
  return make(
    'div',
    { class: `terms ${kind}`, [`data-${kind}`]: '' },
    make('p', {}, label),
    make('ul', { role: 'list' }, ...links),
  );
}

/** Wordings of the text in place of one that it does not have. */
function nearestNode(nearest: NearestWording[]): Node {
  const items = nearest.map(({ wording, places }) =>
    make(
      'li',
      {},
      '“',
      make('a', { href: searchAddress(wording), 'data-term': wording }, wording),
      '”',
      ...(places === undefined ? [] : [make('span', {}, `（${places} 处）`)]),
    ),
  );
  return make(
    'div',
    { class: 'terms nearest', 'data-nearest': '' },
    make('p', {}, '原文作'),
    make('ul', { role: 'list' }, ...items),
  );
}

/** Makes an element. Strings become text, never HTML. */
function make(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
