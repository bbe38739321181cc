import { headerPolicy, searchWorkerPolicy, serviceWorkerPolicy } from './policy.ts';

/**
 * Every header that the site's answers carry, stated once: our own server, `_headers`, nginx and Caddy follow from here.
 * Files are named as in `_headers`: a path without the base, in which one `*` stands for any letters.
 */

/** What every answer carries, errors and redirects too. */
export const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Files whose name changes with their bytes. */
export const hashedFiles = ['_astro/*', 'pagefind/index/*', 'pagefind/fragment/*', 'pagefind/*.pf_meta'];

/** A year, the longest that caches are asked to keep (RFC 9111), and no question in between (RFC 8246). */
export const keptForAYear = 'public, max-age=31536000, immutable';

/** All else keeps its name while its bytes change: kept, but asked about each time. */
export const askedEachTime = 'no-cache';

/** Files that run on their own and so have a policy of their own. */
export const workers = [
  { files: '_astro/search-worker-*', policy: searchWorkerPolicy },
  { files: 'sw.js', policy: serviceWorkerPolicy },
];

/** The headers for a published file. In: its path without the base, `shufa/index.html`. Out: names to values. */
export function headersFor(path: string): Record<string, string> {
  const isHashed = hashedFiles.some((files) => matches(files, path));
  return {
    ...everywhere,
    'Content-Security-Policy': workers.find(({ files }) => matches(files, path))?.policy ?? headerPolicy,
    'Cache-Control': isHashed ? keptForAYear : askedEachTime,
  };
}

/** The same files as a regular expression over addresses. In: files as above, the base. Out: its source. */
export function addressPattern(files: string, base: string): string {
  const [start = '', ...rest] = files.split('*').map(literally);
  return `^${literally(base)}${[start, ...rest].join('.*')}$`;
}

function matches(files: string, path: string): boolean {
  return new RegExp(addressPattern(files, ''), 's').test(path);
}

const literally = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
