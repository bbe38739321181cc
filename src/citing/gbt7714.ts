import type { Reference } from './reference.ts';

/** What stands for the day of access until the reader fills it in. */
export const accessBlank = '访问日期';

/** Marks that the two editions of the standard set differently: round brackets, and what parts two authors. */
const marks = {
  2025: { open: '（', close: '）', comma: '，' },
  2015: { open: '(', close: ')', comma: ', ' },
} as const;

/** Editions of the standard, the one in force first. */
export type Edition = keyof typeof marks;

/**
 * A web page after GB/T 7714: `责任者. 题名[EB/OL]. （更新日期）[引用日期]. 网址.`
 * Without an author it begins with the title; without a date the round brackets are left out. A part names its whole
 * after `//`. More than three authors end in 等. The forms are those of the examples that
 * https://github.com/zotero-chinese/styles sets by the standard's text.
 * In: the reference, the edition, the day of access. Out: the entry without its number.
 */
export function gbt7714(reference: Reference, edition: Edition, accessed = accessBlank): string {
  const { open, close, comma } = marks[edition];
  const { authors, title, within, date, url } = reference;
  const named = authors.length > 3 ? [...authors.slice(0, 3), '等'] : authors;
  const responsible = named.length > 0 ? `${named.join(comma)}. ` : '';
  const whole = within ? `//${within}` : '';
  return `${responsible}${title}[EB/OL]${whole}. ${date ? open + date + close : ''}[${accessed}]. ${url}.`;
}
