import { dateParts, type Reference } from './reference.ts';

/** An item of CSL-JSON, as far as a web page needs it. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  'container-title'?: string;
  author?: { literal: string }[];
  issued?: CslDate;
  URL: string;
  accessed?: CslDate;
  language: string;
}

interface CslDate {
  'date-parts': number[][];
}

/** An item of CSL-JSON. In: the reference, the day of access where there is one. */
export function cslItem(reference: Reference, accessed?: string): CslItem {
  const { key, title, within, authors, date, url, language } = reference;
  return {
    id: key,
    type: 'webpage',
    title,
    ...(within && { 'container-title': within }),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(date && { issued: { 'date-parts': [dateParts(date)] } }),
    URL: url,
    ...(accessed && { accessed: { 'date-parts': [dateParts(accessed)] } }),
    language,
  };
}

/** The same as the text of a file, which is a list. */
export function cslJson(references: Reference[], accessed?: string): string {
  return JSON.stringify(
    references.map((reference) => cslItem(reference, accessed)),
    null,
    2,
  );
}
