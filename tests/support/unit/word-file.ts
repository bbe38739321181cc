import { strToU8, zipSync } from 'fflate';

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A Word file. In: what its body holds, in Word's XML; its other parts by their names in `word/`, as XML or bytes. A part
 * is related to the text by its name: `numbering.xml` as numbering, `media/image1.png` as image with the id of its name.
 */
export function wordFile(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const related = Object.keys(parts).map((name) => {
    const kind = name.startsWith('media/') ? 'image' : name.endsWith('.mht') ? 'aFChunk' : name.replace('.xml', '');
    return `<Relationship Id="${name}" Type="${relationships}/${kind}" Target="${name}"/>`;
  });
  const entries: [string, string | Uint8Array][] = [
    ['_rels/.rels', list(`<Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`)],
    ['word/document.xml', `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', list(related.join(''))],
    ...Object.entries(parts).map(([name, part]) => [`word/${name}`, part] as [string, string | Uint8Array]),
  ];
  return zipSync(
    Object.fromEntries(entries.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
}

const list = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A part such as `numbering`. */
export const wordPart = (name: string, inner: string): string => `<w:${name} ${names}>${inner}</w:${name}>`;

/** A paragraph with automatic numbers: its list and level. */
export const numbered = (words: string, list: number, level: number): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`;

export const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;

export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A level of a list: its number's format and text, and where it starts. */
export const level = (depth: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
