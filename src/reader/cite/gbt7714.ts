import { accessBlank, yearBlank } from './access-blanks.ts';
import type { Reference } from './reference.ts';

/** Punctuation that differs between the two years of the standard: round brackets, and what separates two authors. */
const punctuation = {
  2025: { open: '（', close: '）', comma: '，' },
  2015: { open: '(', close: ')', comma: ', ' },
} as const;

/** Years of the standard, the one in force first. */
export type Standard = keyof typeof punctuation;

/**
 * A web page after GB/T 7714, 顺序编码制: `责任者. 题名[EB/OL]. （更新日期）[引用日期]. 网址.`
 * Without an author it begins with the title; without a date the round brackets are left out. After three authors
 * stands 等. A part has the form of a whole, without `//`. All as the styles of
 * https://github.com/zotero-chinese/styles print it. Out: the entry without its number.
 */
export function gbt7714(reference: Reference, standard: Standard, accessed = accessBlank): string {
  const by = responsible(reference, standard);
  const { date } = reference;
  const published = date && isYear(date) && standard === 2015 ? date : bracketed(date, standard);
  return (by && `${by}. `) + titleToAddress(reference, published, accessed);
}

/**
 * The same after 著者-出版年制: `责任者，出版年. 题名[EB/OL]. …`. Who is not known is 佚名; for a year that is not known
 * stands that of access, in square brackets. A list that names one author twice in a year adds a, b, … to it.
 */
export function gbt7714ByYear(reference: Reference, standard: Standard, accessed?: string): string {
  const by = responsible(reference, standard) || '佚名';
  const { date } = reference;
  const year = date ? yearOf(date) : `[${accessed ? yearOf(accessed) : yearBlank}]`;
  const published = date && isYear(date) && standard === 2015 ? '' : bracketed(date, standard);
  const entry = titleToAddress(reference, published, accessed ?? accessBlank);
  return `${by}${punctuation[standard].comma}${year}. ${entry}`;
}

function responsible({ authors }: Reference, standard: Standard): string {
  return (authors.length > 3 ? [...authors.slice(0, 3), '等'] : authors).join(punctuation[standard].comma);
}

function bracketed(date: string | undefined, standard: Standard): string {
  const { open, close } = punctuation[standard];
  return date ? open + date + close : '';
}

const titleToAddress = ({ title, url }: Reference, published: string, accessed: string): string =>
  `${title}[EB/OL]. ${published}[${accessed}]. ${url}.`;

const yearOf = (date: string): string => date.slice(0, 4);
const isYear = (date: string): boolean => date.length === 4;
