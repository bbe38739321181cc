import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { textLeaves } from './text-leaves.ts';

/** Letters and marks that are set without a word space: Han, CJK punctuation, full-width forms, curly quotes. */
const setSolid = /[\p{Script=Han}\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;

/**
 * Removes the line break between two source lines of one paragraph where either neighbour is Chinese, so that
 * editors can write a sentence a line: browsers show such a break as a word space
 * (CSS Text 3 §4.1.3 leaves its removal to the user agent, and Chromium keeps it).
 * A break between two Latin words stays, as the space that it means.
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

/** `text` with each line break between Chinese letters taken out; `before` and `after` are its neighbours' texts. */
function joined(text: string, before: string, after: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, (lineBreak, offset: number) => {
    const left = [...(before + text.slice(0, offset))].at(-1) ?? '';
    const right = [...(text.slice(offset + lineBreak.length) + after)].at(0) ?? '';
    return setSolid.test(left) || setSolid.test(right) ? '' : '\n';
  });
}
