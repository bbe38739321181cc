import type { Reference } from './reference.ts';

/**
 * A BibTeX entry, one field a line. `@online` is biblatex's; classic styles do not know it and set it as `@misc`.
 * No style prints `journaltitle` and `abstract` of a web page: they tell Zotero the website and the whole text, where a
 * `note` would become an item of its own. Its language Zotero takes only from a field that biblatex would print.
 */
export function bibtex(reference: Reference, accessed?: string): string {
  const { key, title, within, authors, date, site, url, language } = reference;
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.map((author) => `{${escaped(author)}}`).join(' and ')],
    ['key', authors.length > 0 ? undefined : '佚名'], // older gbt7714 would name an entry without author by its key
    ['title', `{${escaped(title)}}`], // braced twice: styles must not change its case
    ['date', date],
    ['journaltitle', escaped(site)],
    ['url', url],
    ['urldate', accessed],
    ['langid', language.startsWith('zh') ? 'chinese' : language], // by this gbt7714 sets a title in Chinese
    ['abstract', within && `载《${escaped(within)}》`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}},` : []));
  return [`@online{${key},`, ...lines, '}'].join('\n');
}

/** Escapes what TeX would read as commands. */
function escaped(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (character) => `\\${character}`);
}
