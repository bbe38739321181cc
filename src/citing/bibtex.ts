import type { Reference } from './reference.ts';

/**
 * A BibTeX entry. `@online` is biblatex's; classic styles, which do not know it, set it as `@misc`.
 * In: the reference, the day of access where there is one. Out: the entry, a line a field.
 */
export function bibtex({ key, title, within, authors, date, url, language }: Reference, accessed?: string): string {
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.map((author) => `{${escaped(author)}}`).join(' and ')],
    ['title', `{${escaped(title)}}`], // braced twice: styles must not change its letters
    ['date', date],
    ['note', within && `载《${escaped(within)}》`],
    ['url', url],
    ['urldate', accessed],
    ['langid', language],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}},` : []));
  return [`@online{${key},`, ...lines, '}'].join('\n');
}

/** Letters that TeX would read as commands. */
function escaped(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (mark) => `\\${mark}`);
}
