import type { Nodes } from 'hast';

/**
 * The source's words in a tree: the text of all nodes in order, without what stands in an element marked
 * `data-aside` (anchor links, note references).
 */
export function textWithoutAsides(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && 'dataAside' in node.properties) return '';
  return 'children' in node ? node.children.map((child) => textWithoutAsides(child as Nodes)).join('') : '';
}
