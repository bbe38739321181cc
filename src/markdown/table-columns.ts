import type { Element } from 'hast';
import type { Span } from '../study/contract/merged-cells.ts';
import { textWithoutAsides } from '../study/places/text-without-asides.ts';

/** A number with its unit: +1,204.5, 12.5%, －3, 6盏. */
const number = /^[+\-−－]?\d[\d,]*(?<decimals>\.\d+)?(?<unit>[%％‰℃\p{Script=Han}]{0,3})$/u;
const nothing = /^[-—－/／…]*$/u;

/** The least widths of a column with long words, and of one with sentences, in characters: shorter words are not broken. */
const leastOfWords = 7;
const leastOfSentences = 11;
/** A column with this much in its cells, on the average, has sentences. */
const sentence = 16;
/** So many characters of a table the measure holds, and a line of A4 in 小四. */
const measure = 42;
const paper = 36;

/**
 * Tells the stylesheet what the columns of a table hold: each cell of the first row gets the least width of its column
 * (`least-7`: seven characters), numbers are aligned by their points (`number`, and `data-rest`: what a number with more
 * decimals has behind it). A table with much in it may be wider than the text (`wide`); one with more columns than paper
 * has room for is set smaller there (`tight`).
 */
export function styleColumns(table: Element, rows: Element[][], spans: Span[][], headRows: number): void {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  let asked = 0;
  let least = 0;
  for (let column = 0; column < columns; column += 1) {
    const own = rows.flatMap((cells, row) => {
      const cell = spans[row]?.[column]?.columns === 1 ? cells[column] : undefined;
      return cell ? [{ cell, words: textWithoutAsides(cell).trim(), isHead: row < headRows }] : [];
    });
    const [first] = own;
    const widths = own.map(({ words }) => widthOf(words));
    const leastWidth = leastFor(widths);
    if (first) addClass(first.cell, `least-${leastWidth}`);
    asked += Math.min(Math.max(2, ...widths), 1.5 * sentence) + 1;
    least += onPaper(leastWidth);
    alignNumbers(own);
  }
  if (asked > measure) addClass(table, 'wide');
  if (least > paper) addClass(table, 'tight');
  for (const cell of rows.flat()) alignAsWritten(cell);
}

function leastFor(widths: number[]): number {
  const longest = Math.ceil(Math.max(2, ...widths));
  const average = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return average < sentence ? Math.min(longest, leastOfWords) : leastOfSentences;
}

/** The least width on paper, which is narrow, with the space between columns; Table.css has the same. */
const onPaper = (least: number): number => (least > leastOfWords ? 9 : Math.min(least + 1.1, 5.7));

/** In characters; a letter or digit is about half as wide. */
function widthOf(words: string): number {
  const narrow = words.match(/[\u0020-\u007e]/gu)?.length ?? 0;
  return [...words].length - narrow * 0.45;
}

/** A column is of numbers when all its cells are, in one unit; some may be empty or hold a dash. */
function alignNumbers(cells: { cell: Element; words: string; isHead: boolean }[]): void {
  const body = cells.filter(({ isHead }) => !isHead);
  const numbers = body.flatMap(({ cell, words }) => {
    const found = number.exec(words)?.groups;
    return found ? [{ cell, decimals: found['decimals'] ?? '', unit: found['unit'] ?? '' }] : [];
  });
  const others = body.filter(({ words }) => !number.test(words) && !nothing.test(words));
  const isOneUnit = new Set(numbers.map(({ unit }) => unit)).size === 1;
  if (others.length > 0 || !isOneUnit) return;
  for (const { cell } of cells) addClass(cell, 'number');
  const most = numbers.reduce((long, { decimals }) => (decimals.length > long.length ? decimals : long), '');
  for (const { cell, decimals } of numbers) {
    const rest = most.slice(decimals.length).replace(/\d/g, '0');
    if (rest !== '') cell.properties['dataRest'] = rest;
  }
}

/** `:--:` and `--:` below the head: the attribute of old HTML becomes a class. */
function alignAsWritten(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (align === 'right') addClass(cell, 'number');
  if (align === 'center') addClass(cell, 'centred');
}

function addClass({ properties }: Element, name: string): void {
  const names = [properties['className']].flat().filter((one) => typeof one === 'string');
  if (!names.includes(name)) properties['className'] = [...names, name];
}
