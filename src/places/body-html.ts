import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * A place's running text as HTML: its blocks without the head of a point (heading and permalink), note references
 * kept. It is what the downloads are made from, so that they have the paragraphs of the page.
 * In: a place's element. Out: HTML; '' for a heading.
 */
export function bodyHtml(place: Element): string {
  if (place.properties['dataPlace'] === 'heading') return '';
  return toHtml({ type: 'root', children: place.children.filter((child) => !isHead(child)).flatMap(withoutMdx) });
}

const isHead = (node: ElementContent): boolean =>
  node.type === 'element' && [node.properties['className']].flat().includes('point-head');

/** What a component of the editors' vocabulary wraps stays; the component itself is for the page. */
function withoutMdx(node: ElementContent): ElementContent[] {
  const { type } = node as Nodes | { type: string };
  const children = 'children' in node ? node.children.flatMap(withoutMdx) : [];
  if (type.startsWith('mdxJsx')) return children;
  if (type.startsWith('mdx')) return [];
  return [node.type === 'element' ? { ...node, children } : node];
}
