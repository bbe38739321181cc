import { cslJsonFile, downloads, feed, searchDescription } from './addresses.ts';

/**
 * The type of every published file, by its suffix: servers know different ones, and under `nosniff` a browser believes
 * what it is told. All text is UTF-8; XML, JSON and SVG say or imply it themselves.
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
  ico: 'image/vnd.microsoft.icon',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
};

/** The types of files that their suffix does not tell, by their paths under the base. */
export const mediaTypesOfFiles: Readonly<Record<string, string>> = {
  [feed]: 'application/atom+xml', // RFC 4287
  [searchDescription]: 'application/opensearchdescription+xml',
  [downloads + cslJsonFile]: 'application/vnd.citationstyles.csl+json',
};

/** The type of everything else: parts of the search index, checksums. */
export const otherType = 'application/octet-stream';

const alreadyDense = new Set(['png', 'jpg', 'jpeg', 'webp', 'ico', 'woff2', 'pdf', 'epub']);

/** Suffixes of files that are text, and so worth compressing. */
export const textKinds: readonly string[] = Object.keys(mediaTypes).filter((kind) => !alreadyDense.has(kind));

/** The type of a file. In: its path under the base. */
export function mediaTypeOf(path: string): string {
  return mediaTypesOfFiles[path] ?? mediaTypes[kindOf(path)] ?? otherType;
}

/** Is this file text? In: its name or path. */
export function isText(path: string): boolean {
  return textKinds.includes(kindOf(path));
}

const kindOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
