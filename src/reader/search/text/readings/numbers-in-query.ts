import { numeralCharacters, spellingsOf, valueOf } from './numerals.ts';

/** A piece of a word: the ways to write it, of which the text must have one. A number has several, the rest one. */
export interface Piece {
  spellings: string[];
  isNumber: boolean;
}

/** What a number counts or names when it stands before it. */
const counted =
  /^(?:年|月|日|号|天|周|个|项|条|款|节|章|编|部|件|份|次|名|人|位|家|户|处|所|期|届|批|类|种|级|场|轮|篇|页|点|字|元|倍|岁|时|分|秒|公里|米|亩|吨|镇|街|乡|村|县|市)/;
const date = /^((?:19|20)\d\d)([-./])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01]))?$/;
const run = new RegExp(`[${numeralCharacters}](?:[${numeralCharacters}]|\\.(?=\\d))*`, 'g');

/**
 * The pieces of a folded word. The rule: digits are a number; Chinese numerals are one after 第, before a measure word
 * or a part of a date, or if they are three figures or more (二〇二〇); nothing else is, so 一是 and 三联一群 stay words.
 * 2020-04, 2020.4 and 2020/4/5 are 2020年4月 and 2020年4月5日. None when the word has no number.
 */
export function numbersIn(typed: string): Piece[] | undefined {
  const word = typed.replace(/\d+(?:[-./]\d+)*/g, (figures) => inChineseForm(figures));
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: numerals, index } of word.matchAll(run)) {
    const after = index + numerals.length;
    const spellings = spellingsIn(numerals, word.slice(0, index), word.slice(after));
    if (spellings.length < 2) continue;
    if (index > from) pieces.push({ spellings: [word.slice(from, index)], isNumber: false });
    pieces.push({ spellings, isNumber: true });
    from = after;
  }
  if (from === 0) return undefined;
  if (from < word.length) pieces.push({ spellings: [word.slice(from)], isNumber: false });
  return pieces;
}

function inChineseForm(figures: string): string {
  const [, year, , month, day] = date.exec(figures) ?? [];
  return year ? `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}` : figures;
}

/** The ways to write a run of numerals, by what stands around it in the query; none if it is no number there. */
function spellingsIn(numerals: string, before: string, after: string): string[] {
  const isDay = /^[月日]/.test(after);
  const value = valueOf(isDay ? numerals.replace(/^0(?=\d$)/, '') : numerals);
  const isNumber =
    /\d/.test(numerals) ||
    before.endsWith('第') ||
    counted.test(after) ||
    /^[〇零一二三四五六七八九]{3,}$/.test(numerals);
  if (value === undefined || !isNumber) return [];
  const spellings = spellingsOf(value);
  if (isDay && value < 10) spellings.push(`0${value}`);
  // two of something are 两; the second of a row, a month or a day is not
  if (value === 2 && counted.test(after) && !/^[月日号]/.test(after) && !before.endsWith('第')) spellings.push('两');
  return spellings;
}
