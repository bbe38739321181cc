import { breakMark } from '../contract/headings.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Punctuation that begins no line, and the blank after a label, stay with what is before them. */
const closing = /^[，。、；：！？”’）》〉】〕…—·%％\u3000 ]+$/u;
/** Punctuation that ends no line stays with what is after it. */
const opening = /[“‘（《〈【〔]$/u;
/** Words of one character that lead on to the next: prepositions, conjunctions, prefixes. Others belong to the word before. */
const leadsOn = /(?:^|[^\p{Script=Han}])[对在为以向把按自从将和与及或由不未全大第各本该新重已凡并印被经同]$/u;
/** The dictionary cuts 国务院办公厅, 人民法院 and 社会主义 in the middle. */
const belongsBefore = new Set(['办公', '主义', '政府', '法院', '检察', '检察院', '委员', '委员会']);
/** 一、 （一） 第十七条之一 1. : the number of a heading, never alone on a line. */
const label =
  /^(?:[（(]?[〇一二三四五六七八九十百零\d]+[）)、.．]|第[〇一二三四五六七八九十百零\d]+[编章节条款](?:之[一二三四五六七八九十]+)?|附[件录表]\d*)[：:\u3000 ]?$/u;
const isSingle = (piece: string): boolean => /^\p{Script=Han}$/u.test(piece);

/**
 * Words cut where a line of a heading may end when no editor says so: between words, as the machine's dictionary of
 * Chinese knows them. No piece is one character alone, begins with a closing mark or ends with an opening one; a number
 * stays with its unit and a heading's label with what it labels. In: words without break marks.
 */
export function wordPieces(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = pieces.at(-1);
    if (before !== undefined && staysTogether(before, segment)) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  const last = pieces.at(-1) ?? '';
  if (pieces.length > 1 && isSingle(last)) pieces.splice(-2, 2, (pieces.at(-2) ?? '') + last);
  return pieces;
}

function staysTogether(before: string, next: string): boolean {
  if (closing.test(next) || opening.test(before) || leadsOn.test(before) || label.test(before)) return true;
  if (belongsBefore.has(next) || label.test(before + next) || before === '第' || /^之[一二三四五六七八九十]/.test(next))
    return true;
  if (/[\d.〔〕％%]$/.test(before) && /^[\d.〔〕％%\p{Script=Han}]/u.test(next) && [...next].length < 3) return true;
  if (next.endsWith('〔')) return true;
  return isSingle(next) && !leadsOn.test(next);
}

/** So short a clause, or so long a one, cannot have a line of a phone to itself. */
const shortestClause = 5;
const longestClause = 16;
/** Behind its label a heading of this length fits a line of a phone. */
const fitsLine = 10;

/**
 * Does a heading break between its words? Not where an editor has put break marks, nor where each of its clauses fits a
 * line: the page's styles let it break after clauses.
 */
export function breaksBetweenWords(heading: string): boolean {
  if (heading.includes(breakMark)) return false;
  if (beginsWithLabel.test(heading)) return heading.length > fitsLine;
  const clauses = heading.match(/[^，。；：！？]+[，。；：！？]*[”’）》]*/gu) ?? [heading];
  return clauses.some(({ length }) => length < shortestClause || length > longestClause);
}

const beginsWithLabel = /^(?:[（(]|第?[〇一二三四五六七八九十百零\d]+[、.．）)编章节条])/u;
