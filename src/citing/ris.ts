import type { Reference } from './reference.ts';

/**
 * A record in RIS: two letters, two blanks, a hyphen, the value; ended by ER.
 * In: the reference, the day of access where there is one. Out: the record, a line a field.
 */
export function ris({ title, within, authors, date, url, language }: Reference, accessed?: string): string {
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['T2', within],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['DA', date && slashed(date)],
    ['UR', url],
    ['Y2', accessed && slashed(accessed)],
    ['LA', language],
  ];
  return [...fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value}` : [])), 'ER  - '].join('\n');
}

const slashed = (date: string): string => date.replaceAll('-', '/');
