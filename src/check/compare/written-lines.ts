import type { FootnoteReference, List, Node, Nodes, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { breakMark, withoutIds } from '../../study/contract/headings.ts';
import { isMergeMark } from '../../study/contract/merged-cells.ts';
import { permanentName } from '../../study/contract/permanent-names.ts';
import { sourceMark } from '../../study/contract/source-marks.ts';
import type { SectionFile } from '../content/section-file.ts';
import type { StudyLine } from './compare-with-source.ts';

/** A line of a section as it is written. */
interface WrittenLine {
  words: string;
  kind: StudyLine['kind'];
  /** where in the file each character of `words` stands */
  offsets: number[];
}

/** The lines of a section by itself, as `studyLines` has them; none where it cannot be parsed. */
export function writtenLines(section: SectionFile): WrittenLine[] {
  const lines: WrittenLine[] = [];
  const add = (words: Piece) => lines.push({ ...words, kind: 'text' });
  /** What is printed before a block: the number of a list's item, the mark of a note. */
  const walkWith = (before: Piece, nodes: Nodes[], kind: StudyLine['kind']): void => {
    const from = lines.length;
    nodes.forEach(walk);
    const [first, ...more] = lines.splice(from);
    if (first) lines.push(...[{ ...first, ...together([before, first]) }, ...more].map((line) => ({ ...line, kind })));
    else lines.push({ ...before, kind });
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'tableCell') add(wordsOf(node, section));
    else if (node.type === 'heading') add(headingOf(wordsOf(node, section)));
    else if (node.type === 'code') add(piece(node.value, offsetOf(node)));
    else if (node.type === 'list' && node.ordered)
      node.children.forEach((item, at) => walkWith(numberOf(item, at, node, section), item.children, 'text'));
    else if (node.type === 'footnoteDefinition') {
      const label = node.label ?? node.identifier;
      if (!permanentName.test(label)) walkWith(piece(sourceMark(label), offsetOf(node)), node.children, 'free');
    } else if ('children' in node) node.children.forEach(walk);
  };
  if (section.tree) walk(section.tree);
  return lines;
}

/** The number of a list's item as it is written. */
function numberOf(item: Node, at: number, { start }: List, { source }: SectionFile): Piece {
  const offset = offsetOf(item);
  return piece(/^\d+[.)]/.exec(source.text.slice(offset))?.[0] ?? `${(start ?? 1) + at}.`, offset);
}

/** Words, and where in the file each of their characters stands. */
type Piece = Pick<WrittenLine, 'words' | 'offsets'>;

/** Words that begin at an offset, as far as they are written there as they are read. */
const piece = (words: string, offset: number): Piece => ({
  words,
  offsets: words.split('').map((_, at) => offset + at),
});

const together = (pieces: Piece[]): Piece => ({
  words: pieces.map(({ words }) => words).join(''),
  offsets: pieces.flatMap(({ offsets }) => offsets),
});

function wordsOf(block: Nodes, { source }: SectionFile): Piece {
  const pieces: Piece[] = [];
  visit(block, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') pieces.push(textPiece(node.value, node, source.text));
    else if (node.type === 'footnoteReference') pieces.push(markOf(node));
    else if (node.type === 'break') pieces.push(piece('\n', offsetOf(node)));
    return node.type === 'image' ? SKIP : undefined;
  });
  const words = together(pieces);
  return (block as TableCell).type === 'tableCell' && isMergeMark(words.words) ? piece('', 0) : words;
}

/** A note's number is the source's where the note is. */
function markOf(reference: FootnoteReference): Piece {
  const label = reference.label ?? reference.identifier;
  return piece(permanentName.test(label) ? '' : sourceMark(label), offsetOf(reference));
}

/** What is written otherwise than it is read is escaped, `\*`, or indented. */
function textPiece(value: string, node: Node, file: string): Piece {
  const start = offsetOf(node);
  const written = file.slice(start, node.position?.end.offset);
  const offsets: number[] = [];
  let at = 0;
  for (const character of value.split('')) {
    const found = written.indexOf(character, at);
    if (found >= 0 && found - at < 80) at = found;
    offsets.push(start + at);
    at += 1;
  }
  return { words: value, offsets };
}

/** Without its ids and the marks where it may break. */
function headingOf({ words, offsets }: Piece): Piece {
  const kept = withoutIds(words)
    .split('')
    .map((character, at) => ({ character, offset: offsets[at] ?? 0 }))
    .filter(({ character }) => character !== breakMark);
  return { words: kept.map(({ character }) => character).join(''), offsets: kept.map(({ offset }) => offset) };
}

const offsetOf = ({ position }: Node): number => position?.start.offset ?? 0;
