import type { Nodes } from 'hast';

/**
 * The source's words in a tree: the text of all nodes in order, without what stands in an element marked
 * `data-aside` (anchor links, note references).
 */
export function textWithoutAsides(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isAside(node.properties)) return '';
  return 'children' in node ? node.children.map((child) => textWithoutAsides(child as Nodes)).join('') : '';
}

/** hast spells the attribute `data-aside` where a plugin made it and `dataAside` where a parser did. */
function isAside(properties: Record<string, unknown>): boolean {
  return 'data-aside' in properties || 'dataAside' in properties;
}
