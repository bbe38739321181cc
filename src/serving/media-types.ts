/**
 * The type of every file that is published, by the end of its name: servers know different ones, and under `nosniff` a
 * browser believes what it is told. Letters are UTF-8 throughout; XML, JSON and SVG say or imply it themselves.
 */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
};

/** The type of all else: parts of the search index, check sums. */
export const otherType = 'application/octet-stream';

const alreadyDense = new Set(['png', 'woff2', 'pdf', 'epub']);

/** Ends of the names of files that are text, and so worth compressing. */
export const textKinds: readonly string[] = Object.keys(mediaTypes).filter((kind) => !alreadyDense.has(kind));

/** The type of a file. In: its name or path. */
export function mediaTypeOf(path: string): string {
  return mediaTypes[kindOf(path)] ?? otherType;
}

/** Is this file text? In: its name or path. */
export function isText(path: string): boolean {
  return textKinds.includes(kindOf(path));
}

const kindOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1] ?? '';
