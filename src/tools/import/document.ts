/** A file as it was read: blocks in order, and what `source.txt` will hold. */
export interface ReadDocument {
  /** what the file is, for editors: Word 文件 */
  format: string;
  /** the encoding, where it was not UTF-8 */
  encoding?: string;
  blocks: Block[];
  /** the source's own notes, as footnotes of a Word file */
  notes: SourceNote[];
  /** the words line by line, before any change */
  lines: string[];
  /** a title that stands beside the text, as web pages have */
  title?: string;
  /** the address of a saved page */
  url?: string;
  /** what the editor should know of the reading: left out, not understood */
  remarks: string[];
}

export type Block = Paragraph | Table | Picture;

export interface Paragraph {
  kind: 'paragraph';
  /** calls of notes stand in it as `noteCall` writes them */
  words: string;
  /** its line in `source.txt`, from 1 */
  line: number;
  /** set in the middle of the line */
  centred?: boolean;
  /** the level of a heading that was marked as one: 1 is the highest */
  level?: number;
  /** begins with a bullet, which is not among the words */
  bullet?: boolean;
  /** a line of a list of contents that a program made */
  isContents?: boolean;
}

export interface Table {
  kind: 'table';
  rows: Cell[][];
  /** the line of its first row */
  line: number;
}

/** A cell's words, or the neighbour with which it is merged. */
export type Cell = { words: string } | { mergedWith: 'above' | 'left' };

export interface Picture {
  kind: 'picture';
  /** what is known of it: its file's name, its address */
  name: string;
  /** undefined where the picture itself is not at hand */
  bytes: Uint8Array | undefined;
  /** words that say what it shows; '' where there are none */
  description: string;
  line: number;
}

/** A note that the source itself has. */
export interface SourceNote {
  /** as the source prints it: ①, 〔1〕 */
  mark: string;
  words: string[];
  line: number;
}

const fence = '\ufffc';

/** A place in a paragraph at which a note is called. */
export const noteCall = (mark: string): string => fence + mark + fence;

/** Calls of notes in a text; the first group is the mark. */
export const noteCalls = new RegExp(`${fence}([^${fence}]*)${fence}`, 'gu');

/** A paragraph's words as they are read: calls of notes are their marks. */
export const plainWords = (words: string): string => words.replaceAll(fence, '');

export const isMerged = (cell: Cell): cell is { mergedWith: 'above' | 'left' } => 'mergedWith' in cell;

/** A block before its line is known. */
export type NewBlock = Omit<Paragraph, 'line'> | Omit<Table, 'line'> | Omit<Picture, 'line'>;

/**
 * Numbers the blocks by the lines of `source.txt`, which it makes: a paragraph or a row of a table is a line, cells are
 * parted by tabs, notes follow at the end.
 */
export function inLines(
  blocks: NewBlock[],
  notes: Omit<SourceNote, 'line'>[],
): Pick<ReadDocument, 'blocks' | 'notes' | 'lines'> {
  const lines: string[] = [];
  const numbered = blocks.map((block): Block => {
    const line = lines.length + 1;
    if (block.kind === 'paragraph') lines.push(plainWords(block.words));
    if (block.kind === 'table') lines.push(...block.rows.map(rowWords));
    return { ...block, line };
  });
  const written = notes.map((note) => {
    const line = lines.length + 1;
    const [first = '', ...more] = note.words.map(plainWords);
    lines.push(note.mark + first, ...more);
    return { ...note, line };
  });
  return { blocks: numbered, notes: written, lines };
}

/** A row's words, one cell after the other; merged cells have theirs once. */
function rowWords(row: Cell[]): string {
  return row.map((cell) => (isMerged(cell) ? '' : plainWords(cell.words))).join('\t');
}
