import { dateParts, type Reference } from './reference.ts';

/** An item of CSL-JSON, as far as a web page needs it. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  /** the website's name */
  'container-title': string;
  abstract?: string;
  author?: { literal: string }[];
  issued?: CslDate;
  URL: string;
  language: string;
  accessed?: CslDate;
}

interface CslDate {
  'date-parts': number[][];
}

/** An ISO day or year as CSL-JSON has it. */
export const cslDate = (date: string): CslDate => ({ 'date-parts': [dateParts(date)] });

/**
 * A reference as an item of CSL-JSON, with the day of access where there is one. The whole text of a part stands in
 * `abstract`, which Zotero shows and hardly any style prints.
 */
export function cslItem(reference: Reference, accessed?: string): CslItem {
  const { key, title, within, authors, date, site, url, language } = reference;
  return {
    id: key,
    type: 'webpage',
    title,
    'container-title': site,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(date && { issued: cslDate(date) }),
    URL: url,
    language,
    ...(within && { abstract: `载《${within}》` }),
    ...(accessed && { accessed: cslDate(accessed) }),
  };
}

/** References as the text of a CSL-JSON file, which is a list. */
export function cslJson(references: Reference[], accessed?: string): string {
  return JSON.stringify(
    references.map((reference) => cslItem(reference, accessed)),
    null,
    2,
  );
}
