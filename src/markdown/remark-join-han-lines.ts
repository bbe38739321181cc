import type { Nodes, Parent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Characters that are set without a word space: Han, CJK punctuation, full-width forms, curly quotes. */
const setSolid = /[\p{Script=Han}\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;

/**
 * Removes the line break between two source lines of one paragraph where either neighbour is Chinese, so that
 * editors can write one sentence a line: browsers show such a break as a word space
 * (CSS Text 3 §4.1.3 leaves its removal to the user agent, and Chromium keeps it).
 * A break between two Latin words stays: it means a space.
 */
export function remarkJoinHanLines() {
  return (tree: Root): void => {
    visit(tree, ['paragraph', 'heading'], (node) => {
      const leaves = textLeaves(node as never);
      leaves.forEach((leaf, at) => {
        if (!leaf?.value.includes('\n')) return;
        const before = leaves[at - 1]?.value ?? '';
        const after = leaves[at + 1]?.value ?? '';
        leaf.value = joined(leaf.value, before, after);
      });
    });
  };
}

/** `text` without its line breaks beside Chinese characters; `before` and `after` are its neighbours' texts. */
function joined(text: string, before: string, after: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, (lineBreak, offset: number) => {
    const left = [...(before + text.slice(0, offset))].at(-1) ?? '';
    const right = [...(text.slice(offset + lineBreak.length) + after)].at(0) ?? '';
    return setSolid.test(left) || setSolid.test(right) ? '' : '\n';
  });
}

/** A text node in reading order; `null` stands for a break that no text can cross. */
type Leaf = Text | null;

/**
 * The text nodes below a node. Inline code and hard breaks appear as `null`, note references as nothing: a reference
 * stands between two characters without parting them.
 */
function textLeaves(node: Nodes): Leaf[] {
  if (node.type === 'text') return [node];
  if (node.type === 'break' || node.type === 'inlineCode') return [null];
  if (node.type === 'footnoteReference' || !('children' in node)) return [];
  return (node as Parent).children.flatMap((child) => textLeaves(child));
}
