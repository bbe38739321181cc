import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { sectionFile, type SectionFile } from '../content/section-file.ts';
import { sourceText } from '../content/source-text.ts';
import { sectionCopy } from '../copy/section-copy.ts';
import type { Quotable } from '../copy/source-words.ts';

/** A stretch of a section's file to replace. */
export interface Edit {
  start: number;
  end: number;
  to: string;
  rule: string;
}

/**
 * The changes to a section's file that have one cure, in order. Those that would make something else of a paragraph are
 * left: `1. 甲` behind two full-width blanks would become a list.
 */
export function sectionEdits(section: SectionFile, quotable: Quotable): Edit[] {
  const edits = sectionCopy(section, quotable).flatMap(({ problem, from, to, block }) => {
    // emphasis, a note or a line's end lies between them
    const isWhole = to - from === problem.end - problem.start;
    return problem.mend && isWhole ? [{ start: from, end: to, ...problem.mend, block }] : [];
  });
  if (keepsForm(section, edits)) return edits;
  const byBlock = Map.groupBy(edits, ({ block }) => block);
  return [...byBlock.values()].filter((ones) => keepsForm(section, ones)).flat();
}

/** A text with its edits made. In: the edits in order. */
export function mendedText(text: string, edits: Edit[]): string {
  let mended = text;
  for (const { start, end, to } of edits.toReversed()) mended = mended.slice(0, start) + to + mended.slice(end);
  return mended;
}

/** Has the file, so changed, the same blocks as before? */
function keepsForm({ source, tree }: SectionFile, edits: Edit[]): boolean {
  const mended = sectionFile(sourceText(source.file, mendedText(source.text, edits)), source.file.replace(/^.*\//, ''));
  return mended.tree !== undefined && formOf(mended.tree) === formOf(tree);
}

function formOf(tree: Root | undefined): string {
  const types: string[] = [];
  if (tree) visit(tree, ({ type }) => void (type !== 'text' && types.push(type)));
  return types.join(' ');
}
