import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { remarkJoinHanLines } from '../../markdown/remark-join-han-lines.ts';
import { numbersAsWords } from '../../markdown/remark-list-numbers.ts';
import { isMergeMark } from '../../study/contract/merged-cells.ts';
import { isSourceMark, sourceMark } from '../../study/contract/source-marks.ts';

/**
 * A section's tree with just the words that are published, as the Markdown plugins leave them: numbers of lists are words,
 * marks of
 * the source's own notes too; what says that cells are one is none, nor is what a picture shows. In: the tree, and the text of its file.
 */
export function publishedTree(tree: Root, written: string): Root {
  const published = structuredClone(tree);
  numbersAsWords(published, written);
  visit(published, 'tableCell', (cell) => {
    if (isMergeMark(toString(cell))) cell.children = [];
  });
  visit(published, 'image', (image) => void (image.alt = ''));
  visit(published, 'footnoteReference', (reference, index, parent) => {
    const mark = reference.label ?? '';
    if (parent && index !== undefined && isSourceMark(mark)) parent.children[index] = { type: 'text', value: sourceMark(mark) };
  });
  remarkJoinHanLines()(published);
  return published;
}
