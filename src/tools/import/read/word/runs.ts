import { noteCall, type NewBlock } from '../../document.ts';
import { picturesIn } from './pictures.ts';
import type { Reading } from './reading.ts';
import { child, elementsOf, find, isOn, textOf, type Element } from './xml.ts';

/** A paragraph's content in order: words, line ends, and what stands between them. */
export type Piece = string | { block: NewBlock };

/** Boxes in a drawing hold paragraphs of their own. */
type ReadBlocks = (container: Element, reading: Reading) => NewBlock[];

/** Parts of a paragraph that hold no words of its own. */
const passedOver = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'instrText', 'delInstrText', 'delText', 'rt', 'rubyPr']);

/** Symbols of the faces Wingdings and Wingdings 2 that have a character of their own. */
const symbols = new Map([['f0fe', '☑'], ['f052', '☑'], ['f0a8', '□'], ['f06f', '□'], ['f0a3', '□'], ['f0fc', '✓'], ['f050', '✓']]); // prettier-ignore

/** Reads the runs of a paragraph. In: the paragraph or a part of it, and how to read blocks in boxes. */
export function piecesOf(element: Element, reading: Reading, readBlocks: ReadBlocks): Piece[] {
  return elementsOf(element).flatMap((part) => pieceFrom(part, reading, readBlocks));
}

function pieceFrom(part: Element, reading: Reading, readBlocks: ReadBlocks): Piece[] {
  const { met, fields } = reading;
  const within = (inner: Element = part) => piecesOf(inner, reading, readBlocks);
  if (part.name === 'fldChar') return turnField(part.attributes.get('fldCharType'), fields);
  if (passedOver.has(part.name) || fields.includes('code')) return part.name === 'r' ? within() : [];
  switch (part.name) {
    case 't':
      return [textOf(part)];
    case 'tab':
    case 'ptab':
      return ['\t'];
    case 'br':
      return ['page', 'column'].includes(part.attributes.get('type') ?? '') ? [] : ['\n'];
    case 'cr':
      return ['\n'];
    case 'noBreakHyphen':
      return ['-'];
    case 'sym': {
      const symbol = symbols.get((part.attributes.get('char') ?? '').toLowerCase());
      if (symbol === undefined) met.symbols += 1;
      return [symbol ?? ''];
    }
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = part.name === 'footnoteReference' ? 'footnote' : 'endnote';
      const mark = reading.notes.call(kind, part.attributes.get('id') ?? '');
      return mark === undefined ? [] : [noteCall(mark)];
    }
    case 'drawing':
    case 'pict':
    case 'object':
      return [...picturesIn(part, reading.file), ...boxesIn(part, reading, readBlocks)].map((block) => ({ block }));
    case 'AlternateContent':
      return within(child(part, 'Choice') ?? child(part, 'Fallback') ?? part);
    case 'del':
    case 'moveFrom':
      if (/\S/.test(textOf(part))) met.deleted += 1;
      return [];
    case 'ins':
    case 'moveTo':
      if (/\S/.test(textOf(part))) met.inserted += 1;
      return within();
    case 'oMath':
    case 'oMathPara':
      met.equations += 1;
      return [textOf(part)];
    case 'commentReference':
      met.comments += 1;
      return [];
    case 'r':
      if (!isOn(child(part, 'rPr'), 'vanish')) return within();
      if (/\S/.test(textOf(part))) met.hidden += 1;
      return [];
    case 'sdt':
      return isOn(child(part, 'sdtPr'), 'showingPlcHdr') ? [] : within();
    default:
      return within();
  }
}

function turnField(kind: string | undefined, fields: Reading['fields']): Piece[] {
  if (kind === 'begin') fields.push('code');
  else if (kind === 'separate') fields.splice(-1, 1, 'result');
  else if (kind === 'end') fields.pop();
  return [];
}

function boxesIn(drawing: Element, reading: Reading, readBlocks: ReadBlocks): NewBlock[] {
  const box = find(drawing, 'txbxContent');
  if (!box) return [];
  const blocks = elementsOf(drawing).flatMap((part) =>
    part.name === 'txbxContent' ? readBlocks(part, reading) : boxesIn(part, reading, readBlocks),
  );
  if (drawing.name !== 'drawing' && drawing.name !== 'pict' && drawing.name !== 'object') return blocks;
  if (blocks.length > 0) reading.met.boxes += 1;
  return blocks;
}
