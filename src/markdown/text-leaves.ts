import type { Nodes, Parent, Text } from 'mdast';

/** A paragraph's or heading's text nodes in reading order; `null` stands for a break that no text can cross. */
export type Leaf = Text | null;

/**
 * Lists the text nodes below a node, in reading order.
 * In: an mdast node. Out: its text nodes; inline code and hard breaks appear as `null`, note references as nothing
 * (a reference stands between two letters without parting them).
 */
export function textLeaves(node: Nodes): Leaf[] {
  if (node.type === 'text') return [node];
  if (node.type === 'break' || node.type === 'inlineCode') return [null];
  if (node.type === 'footnoteReference' || !('children' in node)) return [];
  return (node as Parent).children.flatMap((child) => textLeaves(child));
}
