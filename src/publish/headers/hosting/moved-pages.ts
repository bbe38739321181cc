import type { MovedPage } from '../../../study/published-addresses.ts';
import { addressPattern } from '../rules.ts';

/** What stands below a page that has moved: path forms of its places. No other characters are taken along. */
const below = '[a-z0-9/-]*';

/** The addresses of a page that has moved and what stands below it, as a regular expression: `$1` is what goes along. */
export function movedPattern(from: string, base: string): string {
  return `${addressPattern(from, base).slice(0, -2)}(?:/(${below}))?$`;
}

/** Where an address leads that has moved. In: a path under the base. Out: undefined where it has not moved. */
export function movedTo(path: string, moved: readonly MovedPage[]): string | undefined {
  for (const { from, to } of moved) {
    const rest = new RegExp(movedPattern(from, '')).exec(path);
    if (rest) return to + (rest[1] ?? '');
  }
  return undefined;
}

/**
 * The file `_redirects` of Netlify and Cloudflare. Netlify shows a file that is there unless the first rule that matches
 * says `301!`. Cloudflare does not know that and ignores the line; it takes those below, which must name a whole path
 * before a pattern (https://developers.cloudflare.com/pages/configuration/redirects/). In: the base, the pages that have
 * moved. Out: its text.
 */
export function redirectsFile(base: string, moved: readonly MovedPage[]): string {
  return moved
    .flatMap(({ from, to }) => [
      `${base}${from}* ${base}${to}:splat 301!`,
      `${base}${from.slice(0, -1)} ${base}${to} 301`,
      `${base}${from}* ${base}${to}:splat 301`,
    ])
    .map((line) => `${line}\n`)
    .join('');
}

/** Reads the file again: our own server goes by it, as those hosts do. In: its text, the base. */
export function movedPagesIn(redirects: string, base: string): MovedPage[] {
  const rules = redirects.split('\n').map((line) => line.split(' '));
  return rules
    .filter(([from = '', , status]) => from.startsWith(base) && status === '301!')
    .map(([from = '', to = '']) => ({
      from: from.slice(base.length).replace('*', ''),
      to: to.slice(base.length).replace(':splat', ''),
    }));
}
