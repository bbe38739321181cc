/** The language of references as Chinese reference managers and styles know it; the pages' own is `zh-Hans`. */
export const referenceLanguage = 'zh-CN';

/** What a citation of the study, or of a part of it, can say. Nothing here is ever guessed. */
export interface Reference {
  /** short ASCII name, unique over the study: the key of a BibTeX entry */
  key: string;
  title: string;
  /** the title of the text that a section or point is part of */
  within?: string;
  /** as the source states them; empty where it does not */
  authors: string[];
  /** ISO day or year, where the source states it */
  date?: string;
  url: string;
  language: string;
  /** the name of the website */
  site: string;
  /** the day of the site's edition */
  edition: string;
}

/** Today by the reader's own clock, as `2026-11-25`. */
export function readersDay(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The parts of an ISO day or year as numbers: `2026-11-25` → [2026, 11, 25]. */
export const dateParts = (date: string): number[] => date.split('-').map(Number);
