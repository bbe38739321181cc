import type { Reference } from './reference.ts';

/**
 * A record in RIS, one field a line: two letters, two blanks, a hyphen, a blank, the value; it ends in ER. T2 of a web
 * page is the website's name.
 */
export function ris({ title, within, authors, date, site, url, language }: Reference, accessed?: string): string {
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['T2', site],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['DA', date && slashed(date)],
    ['UR', url],
    ['Y2', accessed && slashed(accessed)],
    ['LA', language],
    ['AB', within && `载《${within}》`],
  ];
  return [...fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value}` : [])), 'ER  - '].join('\n');
}

/** `2026-11-25` → `2026/11/25`. */
export const slashed = (date: string): string => date.replaceAll('-', '/');
