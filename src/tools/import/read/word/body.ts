import type { NewBlock } from '../../document.ts';
import { tableFrom, type RawCell } from '../grid.ts';
import type { Label } from './numbering.ts';
import type { Reading } from './reading.ts';
import { piecesOf, type Piece } from './runs.ts';
import type { ParagraphStyle } from './styles.ts';
import { child, childrenOf, elementsOf, find, setting, textOf, type Element } from './xml.ts';

/** Reads the paragraphs, tables and pictures of a body, a cell or a box. */
export function readBlocks(container: Element, reading: Reading): NewBlock[] {
  const blocks: NewBlock[] = [];
  // a paragraph whose end was deleted goes on in the next
  let begun: Piece[] = [];
  for (const part of elementsOf(container)) {
    if (part.name === 'p') {
      const pieces = [...begun, ...piecesOf(part, reading, readBlocks)];
      begun = [];
      if (child(child(child(part, 'pPr'), 'rPr'), 'del')) begun = pieces;
      else blocks.push(...paragraphBlocks(pieces, reading.styleOf(child(part, 'pPr')), reading));
    } else if (part.name === 'tbl') blocks.push(...tableFrom(rowsOf(part, reading)));
    else if (part.name === 'sdt') blocks.push(...controlBlocks(part, reading));
    else if (part.name === 'altChunk') {
      const bytes = reading.file.bytes(reading.file.target(part.attributes.get('r:id')) ?? '');
      if (bytes) blocks.push(...reading.readChunk(bytes));
    } else if (['ins', 'moveTo', 'customXml', 'sdtContent'].includes(part.name))
      blocks.push(...readBlocks(part, reading));
  }
  return [...blocks, ...(begun.length > 0 ? paragraphBlocks(begun, reading.styleOf(undefined), reading) : [])];
}

/** A content control; one of them holds a list of contents. */
function controlBlocks(control: Element, reading: Reading): NewBlock[] {
  const content = child(control, 'sdtContent');
  if (!content) return [];
  const gallery = find(child(control, 'sdtPr') ?? control, 'docPartGallery')?.attributes.get('val');
  const blocks = readBlocks(content, reading);
  return gallery === 'Table of Contents' ? blocks.map((block) => ({ ...block, isContents: true })) : blocks;
}

function paragraphBlocks(pieces: Piece[], style: ParagraphStyle, reading: Reading): NewBlock[] {
  const label = labelOf(style, reading);
  const blocks: NewBlock[] = [];
  let words = '';
  let isFirst = true;
  const end = () => {
    for (const line of words.split('\n').filter((one) => /\S/.test(one))) {
      const first = isFirst && line !== '';
      blocks.push({
        kind: 'paragraph',
        words: (first ? labelWords(label) : '') + line.trim(),
        ...(style.centred ? { centred: true } : {}),
        ...(style.level === undefined ? {} : { level: style.level }),
        ...(first && label === 'bullet' ? { bullet: true } : {}),
        ...(style.isContents ? { isContents: true } : {}),
      });
      isFirst = false;
    }
    words = '';
  };
  const apart: NewBlock[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') words += piece;
    else if (/\S/.test(words)) apart.push(piece.block);
    else blocks.push(piece.block);
  }
  end();
  return [...blocks, ...apart];
}

function labelOf({ list, depth, styles }: ParagraphStyle, { numbering }: Reading): Label {
  if (list === undefined || list === '0') return undefined;
  const ofStyle = styles.map((style) => numbering.levelOfStyle(list, style)).find((level) => level !== undefined);
  return numbering.next(list, depth ?? ofStyle ?? 0);
}

/** A label and what parts it from the words: 第一章 and its like take a full-width blank, others end in a mark. */
function labelWords(label: Label): string {
  if (label === undefined || label === 'bullet' || label.words.trim() === '') return '';
  const words = label.words.trim();
  if (/[编章节条款篇部分]$|^[附图表]/u.test(words)) return `${words}\u3000`;
  return /[\p{L}\p{Nd}]$/u.test(words) ? `${words} ` : words;
}

function rowsOf(table: Element, reading: Reading): RawCell[][] {
  const rows = partsOf(table, 'tr').filter((row) => !child(child(row, 'trPr'), 'del'));
  const cells = rows.map((row) => {
    const before = Number(setting(child(row, 'trPr'), 'gridBefore') ?? 0);
    return [...(before > 0 ? [{ blocks: [], columns: before, rows: 1 }] : []), ...partsOf(row, 'tc').map(cellFrom)];
  });
  return cells;

  function cellFrom(cell: Element): RawCell {
    const properties = child(cell, 'tcPr');
    const merge = setting(properties, 'vMerge');
    const continuesAbove = merge !== undefined && merge !== 'restart';
    const columns = Number(setting(properties, 'gridSpan') ?? 1) || 1;
    return { blocks: readBlocks(cell, reading), columns, rows: 1, continuesAbove };
  }
}

/** Rows and cells may stand in content controls and the like. */
function partsOf(element: Element, name: 'tr' | 'tc'): Element[] {
  return elementsOf(element).flatMap((part) => {
    if (part.name === name) return [part];
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(part.name) ? partsOf(part, name) : [];
  });
}

/** Words of a note: its paragraphs, without its own number. */
export function noteWords(note: Element, reading: Reading): string[] {
  return readBlocks(note, reading).flatMap((block) => (block.kind === 'paragraph' ? [block.words.trim()] : []));
}

/** Are there words in headers or footers other than numbers of pages? */
export function hasWords(part: Element | undefined): boolean {
  return part !== undefined && childrenOf(part, 'p').some((one) => /\p{Script=Han}{3}/u.test(textOf(one)));
}
