import { downloads, feed, shareImage } from '../../study/contract/addresses.ts';
import { headerPolicy, searchWorkerPolicy, serviceWorkerPolicy } from './policy.ts';

/**
 * Every header of the site's answers, stated once: our own server, `_headers`, nginx, Caddy and IIS all
 * follow from here.
 * Files are named as in `_headers`: a path without the base, in which one `*` stands for any characters.
 */

/** Headers of every answer, errors and redirects too. What is taken along differs in some. */
export const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** What is made for other programs and pages, and holds nothing that the site does not show to everybody. */
export const filesForOthers = [`${downloads}*`, feed, shareImage];

/** Headers of these files: programs in pages of other sites may read them (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export const openToOthers: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Files whose name changes with their bytes. */
export const hashedFiles = ['_astro/*', 'pagefind/index/*', 'pagefind/fragment/*', 'pagefind/*.pf_meta'];

/** A year, the longest that caches should keep anything (RFC 9111), without revalidation (RFC 8246). */
export const keptForAYear = 'public, max-age=31536000, immutable';

/** Everything else keeps its name while its bytes change: cached, but revalidated each time. */
export const revalidatedEachTime = 'no-cache';

/**
 * What servers of one's own say besides: a CDN in front of them may rewrite nothing (RFC 9111 §5.2.2.6), neither pack
 * pages more tightly nor put scripts into them, which their policy would forbid and the offline copy refuse. Packing is
 * rewriting too; these servers have packed files. Who has none, and leaves packing to the CDN, must not say this.
 */
export const notRewritten = ', no-transform';

/** Files that run on their own, and so have their own policy. */
export const workers = [
  { files: '_astro/search-worker-*', policy: searchWorkerPolicy },
  { files: 'sw.js', policy: serviceWorkerPolicy },
];

/** The headers for a published file. In: its path without the base, `shufa/index.html`. Out: names to values. */
export function headersFor(path: string): Record<string, string> {
  return {
    ...everywhere,
    ...(filesForOthers.some((files) => matches(files, path)) && openToOthers),
    'Content-Security-Policy': workers.find(({ files }) => matches(files, path))?.policy ?? headerPolicy,
    'Cache-Control': (isHashed(path) ? keptForAYear : revalidatedEachTime) + notRewritten,
  };
}

/** Does the file's name change with its bytes? In: its path without the base. */
export function isHashed(path: string): boolean {
  return hashedFiles.some((files) => matches(files, path));
}

/** The same files as a regular expression over addresses. In: files as above, the base. Out: its source. */
export function addressPattern(files: string, base: string): string {
  const [start = '', ...rest] = files.split('*').map(literally);
  return `^${literally(base)}${[start, ...rest].join('.*')}$`;
}

/** Patterns by files: there are few, and they are asked of every file of a large site. */
const patterns = new Map<string, RegExp>();

function matches(files: string, path: string): boolean {
  const pattern = patterns.get(files) ?? new RegExp(addressPattern(files, ''), 's');
  patterns.set(files, pattern);
  return pattern.test(path);
}

const literally = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
