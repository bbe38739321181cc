import type { Heading, Node, Paragraph, Root, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';

/** A paragraph, heading or cell as its reader sees it, with the way back to the file. */
export interface RunningText {
  text: string;
  /** where in the file each letter of `text` stands */
  offsets: number[];
  /** places in `text` behind which a note is called */
  noted: Set<number>;
  /** it is part of a note: the editor speaks */
  isNote: boolean;
}

/** Stands for what is no running text: code, an address. */
const opaque = '\ufffc';

/**
 * The running texts of a body in order. Emphasis, links and line ends are seen through, code and bare addresses are
 * not read. An ASCII mark behind a backslash is the writer's own wish and read as opaque too.
 * In: the body's tree, and the text of the file. Out: as above.
 */
export function runningTexts(tree: Root, file: string): RunningText[] {
  const texts: RunningText[] = [];
  visitParents(tree, (node, parents) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    const isNote = parents.some(({ type }) => type === 'footnoteDefinition');
    texts.push(runningText(node, file, isNote));
    return SKIP;
  });
  return texts;
}

function runningText(block: Paragraph | Heading | TableCell, file: string, isNote: boolean): RunningText {
  const running: RunningText = { text: '', offsets: [], noted: new Set(), isNote };
  const add = (letter: string, offset: number) => {
    running.text += letter;
    running.offsets.push(offset);
  };
  visit(block, (node) => {
    const [start, end] = rangeOf(node);
    if (node.type === 'footnoteReference') running.noted.add(running.text.length);
    else if (node.type === 'text') addWritten(file, start, end, add);
    else if (node.type === 'inlineCode' || node.type === 'image') add(opaque, start);
    else if (node.type === 'link' && !file.slice(start, end).startsWith('[')) {
      add(opaque, start);
      return SKIP;
    }
    return undefined;
  });
  return block.type === 'heading' ? withoutHeadingMarks(running) : running;
}

function addWritten(file: string, start: number, end: number, add: (letter: string, offset: number) => void): void {
  const written = file.slice(start, end);
  for (const { 0: part, index } of written.matchAll(/\\[!-/:-@[-`{-~]|[ \t]*(?:\r\n|\r|\n)[ \t>]*|[^]/g)) {
    if (/[\r\n]/.test(part)) continue;
    add(part.length === 1 ? part : opaque, start + index);
  }
}

/** Break marks and the permanent id are not the heading's words. */
function withoutHeadingMarks({ text, offsets, noted, isNote }: RunningText): RunningText {
  const end = /\s*\[#[^\]]*\]\s*$/.exec(text)?.index ?? text.length;
  const kept = offsets.map((_, at) => at).filter((at) => at < end && text[at] !== '|');
  const moved = new Set([...noted].map((at) => kept.filter((one) => one < at).length));
  return {
    text: kept.map((at) => text[at]).join(''),
    offsets: kept.map((at) => offsets[at] ?? 0),
    noted: moved,
    isNote,
  };
}

function rangeOf({ position }: Node): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
