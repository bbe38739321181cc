import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isHeadingAlone, type PlaceKind } from './place.ts';

/**
 * A place's running text as HTML, with its note references and without the head of a point (heading and permalink); ''
 * for a heading. The downloads are made from it, so they have the paragraphs of the page.
 */
export function bodyHtml(place: Element): string {
  if (isHeadingAlone(place.properties['dataPlace'] as PlaceKind)) return '';
  const blocks = place.children.filter((child) => !isHead(child));
  return toHtml({ type: 'root', children: blocks.flatMap(withoutMdx) });
}

/** The head of a point, or an id that a place had before. */
const isHead = (node: ElementContent): boolean =>
  node.type === 'element' &&
  [node.properties['className']].flat().some((name) => name === 'point-head' || name === 'former-id');

/** Unwraps components: what they hold is text, they themselves are for the page. */
function withoutMdx(node: ElementContent): ElementContent[] {
  const { type } = node as Nodes | { type: string };
  const children = 'children' in node ? node.children.flatMap(withoutMdx) : [];
  if (type.startsWith('mdxJsx')) return children;
  if (type.startsWith('mdx')) return [];
  return [node.type === 'element' ? { ...node, children } : node];
}
