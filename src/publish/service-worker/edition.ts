/** What the build tells the worker about the site that it keeps. */
export interface Edition {
  /** path of the site, with `/` at both ends */
  base: string;
  /** hash of the worker and all files */
  version: string;
  /** what is kept: addresses below the base (pages without `index.html`), each with its SHA-256 in base64 */
  files: Record<string, string>;
  /** source of a regular expression for the addresses of files whose name changes with their bytes */
  hashed: string;
}

/** The names of this site's caches begin so. */
export const cacheFamily = (base: string): string => `offline ${base} `;

/** The name of the cache that remembers which edition could not be kept. It is none of the family: it holds no copy. */
export const refusalCache = (base: string): string => `not offline ${base}`;
