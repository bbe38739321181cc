import type { Heading, Node, Paragraph, Root, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { pastedTable } from './pasted-table.ts';
import { breakMark, withoutIds } from '../../study/contract/headings.ts';
import { isSourceMark } from '../../study/contract/source-marks.ts';

/** A paragraph, heading or cell as its reader sees it, with the way back to the file. */
export interface RunningText {
  text: string;
  /** where in the file each character of `text` stands */
  offsets: number[];
  /** positions in `text` at which a note is called */
  noted: Set<number>;
  /** it is part of an editor's note */
  isNote: boolean;
  /** 0 for a paragraph or cell; a heading's depth */
  depth: number;
  /** it stands by itself: not in a list, a quotation, a table */
  isTop: boolean;
  /** as it is written in the file, and where that begins */
  written: string;
  start: number;
}

/** The paragraphs of a section that stand by themselves, as text of the source: no notes, cells, items of lists. */
export function paragraphsIn(tree: Root | undefined, file: string): RunningText[] {
  return (tree ? runningTexts(tree, file) : []).filter(
    ({ depth, isTop, written }) => depth === 0 && isTop && !pastedTable(written),
  );
}

/** Stands for what is not running text: code, an address. */
const opaque = '\ufffc';

/** Many rules read the same body. */
const read = new WeakMap<Root, RunningText[]>();

/**
 * The running texts of a body in order. Emphasis, links and line ends are seen through; code and bare addresses are
 * not read, nor is backslash-escaped punctuation, which is deliberate. In: the body's tree, and the text of the file.
 */
export function runningTexts(tree: Root, file: string): RunningText[] {
  const known = read.get(tree);
  if (known) return known;
  const texts: RunningText[] = [];
  read.set(tree, texts);
  visitParents(tree, (node, parents) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    const isNote = parents.some((one) => one.type === 'footnoteDefinition' && !isSourceMark(one.label ?? ''));
    texts.push(runningText(node, file, isNote, parents.length === 1));
    return SKIP;
  });
  return texts;
}

function runningText(
  block: Paragraph | Heading | TableCell,
  file: string,
  isNote: boolean,
  isTop: boolean,
): RunningText {
  const [start, end] = rangeOf(block);
  const depth = block.type === 'heading' ? block.depth : 0;
  const written = file.slice(start, end);
  const running: RunningText = { text: '', offsets: [], noted: new Set(), isNote, depth, isTop, written, start };
  const add = (character: string, offset: number) => {
    running.text += character;
    running.offsets.push(offset);
  };
  visit(block, (node) => {
    const [start, end] = rangeOf(node);
    if (node.type === 'footnoteReference') {
      if (!isSourceMark(node.label ?? '')) running.noted.add(running.text.length);
    } else if (node.type === 'text') addWritten(file, start, end, add);
    else if (isOpaque(node)) add(opaque, start);
    else if (node.type === 'link' && !file.slice(start, end).startsWith('[')) {
      add(opaque, start);
      return SKIP;
    }
    return undefined;
  });
  return block.type === 'heading' ? withoutIdsAndBreaks(running) : running;
}

const isOpaque = ({ type }: Node): boolean =>
  type === 'inlineCode' || type === 'image' || type === 'imageReference' || type === 'mdxTextExpression';

function addWritten(file: string, start: number, end: number, add: (character: string, offset: number) => void): void {
  const written = file.slice(start, end);
  for (const { 0: part, index } of written.matchAll(/\\[!-/:-@[-`{-~]|[ \t]*(?:\r\n|\r|\n)[ \t>]*|[^]/g)) {
    if (/[\r\n]/.test(part)) continue;
    add(part.length === 1 ? part : opaque, start + index);
  }
}

/** Break marks and the permanent id are not the heading's words. */
function withoutIdsAndBreaks(running: RunningText): RunningText {
  const { text, offsets, noted } = running;
  const end = withoutIds(text).length;
  const kept = offsets.map((_, at) => at).filter((at) => at < end && text[at] !== breakMark);
  const newlyNoted = new Set([...noted].map((at) => kept.filter((one) => one < at).length));
  return {
    ...running,
    text: kept.map((at) => text[at]).join(''),
    offsets: kept.map((at) => offsets[at] ?? 0),
    noted: newlyNoted,
  };
}

function rangeOf({ position }: Node): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
