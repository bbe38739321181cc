import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { basename } from 'node:path';
import { visit } from 'unist-util-visit';
import { permalink } from './permalink.ts';
import { publish } from './published.ts';
import { withoutLineEnds } from './without-line-ends.ts';
import { bodyHtml } from '../places/body-html.ts';
import { textWithoutAsides } from '../places/text-without-asides.ts';

/** Where a place stands in a section's outline. */
export interface OutlinePlace {
  kind: 'introduction' | 'heading' | 'lead' | 'point';
  id: string;
  /** the heading's words, or '' where the place has none */
  heading: string;
  /** the heading cut at its break marks */
  phrases: string[];
  /** the whole place's words */
  text: string;
  /** its running text as HTML, without its heading */
  body: string;
  /** labels of the notes that it refers to */
  notes: string[];
}

/**
 * Divides a section into places, the unit that is addressed, indexed and quoted: its h1, the paragraphs before the
 * first h2 (the lead, 总述), and each h2 with what follows it (a point). A file without h1 is the introduction.
 * A place is one element with `data-place` and its permanent id and holds no white space between its blocks, so that
 * its text is the source's words and nothing else.
 */
export function rehypePlaces() {
  return (tree: Root, file: VFile): void => {
    const slug = slugOf(file.path);
    visit(tree, 'element', withoutLineEnds);
    const blocks = tree.children.filter((node) => !isBlank(node));
    const asIs = blocks.filter((node) => node.type !== 'element' && !isJsx(node));
    const firstPoint = blocks.findIndex((node) => isElement(node, 'h2'));
    const opening = firstPoint < 0 ? blocks : blocks.slice(0, firstPoint);
    const heading = opening.find((node): node is Element => isElement(node, 'h1'));
    const lead = opening.filter((node) => node !== heading && !asIs.includes(node)) as ElementContent[];

    const places: Element[] = [];
    if (heading) places.push(asPlace(heading, 'heading'));
    if (lead.length > 0) places.push(heading ? leadPlace(lead, `${slug}-zongshu`) : introduction(lead, slug));
    if (firstPoint >= 0) places.push(...points(blocks.slice(firstPoint)));

    publish(file, { outline: places.map(outlinePlace) });
    tree.children = [...asIs, ...places];
  };
}

function points(blocks: RootContent[]): Element[] {
  const found: Element[] = [];
  for (const block of blocks) {
    if (isElement(block, 'h2')) found.push(point(block));
    else found.at(-1)?.children.push(block as ElementContent);
  }
  return found;
}

function point(heading: Element): Element {
  const id = String(heading.properties['id']);
  delete heading.properties['id'];
  const head = element('div', { className: ['point-head'] }, [heading, permalink(id, textWithoutAsides(heading))]);
  return element('section', { dataPlace: 'point', id }, [head]);
}

/** A point's h2, which `point` put first in its head. */
const headOf = (point: Element): Element => (point.children[0] as Element).children[0] as Element;

function notesIn(place: Element): string[] {
  const labels: string[] = [];
  visit(place, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string' && id.startsWith('noteref-')) labels.push(id.slice('noteref-'.length));
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

const leadPlace = (blocks: ElementContent[], id: string) => element('div', { dataPlace: 'lead', id }, blocks);
const introduction = (blocks: ElementContent[], id: string) =>
  element('div', { dataPlace: 'introduction', id }, blocks);

function asPlace(node: Element, kind: OutlinePlace['kind']): Element {
  node.properties = { dataPlace: kind, ...node.properties };
  return node;
}

function outlinePlace(place: Element): OutlinePlace {
  const kind = place.properties['dataPlace'] as OutlinePlace['kind'];
  const head = kind === 'heading' ? place : kind === 'point' ? headOf(place) : undefined;
  const phrases = head ? phrasesOf(head) : [];
  const heading = phrases.join('');
  return {
    kind,
    id: String(place.properties['id']),
    heading,
    phrases,
    text: textWithoutAsides(place),
    body: bodyHtml(place),
    notes: notesIn(place),
  };
}

/** `content/sections/01-shufa.mdx` → `shufa`: the number orders, the rest is the address. */
function slugOf(path: string): string {
  return basename(path, '.mdx').replace(/^\d+-/, '');
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

const isElement = (node: RootContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;
const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';
const isJsx = (node: { type: string }): boolean => node.type === 'mdxJsxFlowElement';
