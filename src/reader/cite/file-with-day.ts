import { cslDate } from './csl-json.ts';
import { slashed } from './ris.ts';

/** How the day of access is written into a file of references, by the end of the file's name: behind each address. */
const writers: Record<string, (file: string, day: string) => string> = {
  bib: (file, day) => file.replace(/^ {2}url = .*$/gm, (url) => `${url}\n  urldate = {${day}},`),
  ris: (file, day) => file.replace(/^UR {2}- .*$/gm, (url) => `${url}\nY2  - ${slashed(day)}`),
  json: (file, day) => {
    const items = JSON.parse(file) as object[];
    return `${JSON.stringify(
      items.map((item) => ({ ...item, accessed: cslDate(day) })),
      null,
      2,
    )}\n`;
  },
};

/**
 * A file of references as if it had been written with the day of access. In: its name; its text; the ISO day.
 * Errors: no such file holds references.
 */
export function fileWithDay(name: string, text: string, day: string): string {
  const write = writers[name.replace(/^.*\./, '')];
  if (!write) throw new Error(`${name} is no file of references.`);
  return write(text, day);
}
