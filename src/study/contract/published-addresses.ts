import { permanentName } from './permanent-names.ts';

/*
 * `content/addresses.txt`: the addresses that are out in the world, in mails, footnotes, bookmarks. One a line, as paths
 * under the base: `/shufa/`, `/shufa/#jianzhang`; and where pages have moved: `/old/ → /new/`. Lines that begin with
 * `#` are comments. The file only grows.
 */

/** The file's name in the content folder. */
export const addressesFile = 'addresses.txt';

/** An address that was published. Lines count from 1. */
export interface PublishedAddress {
  line: number;
  address: string;
}

/** A page that has moved. */
export interface Redirect {
  line: number;
  from: string;
  to: string;
}

/** What the file says, and its lines that say nothing of the kind. */
export interface PublishedAddresses {
  addresses: PublishedAddress[];
  redirects: Redirect[];
  unreadable: { line: number; written: string }[];
}

export function parsePublishedAddresses(text: string): PublishedAddresses {
  const published: PublishedAddresses = { addresses: [], redirects: [], unreadable: [] };
  for (const [at, written] of text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .entries()) {
    const line = at + 1;
    if (written === '' || written.startsWith('#')) continue;
    const [from = '', to, ...more] = written.split(/\s*(?:→|->)\s*/);
    if (more.length > 0 || !isAddress(from) || (to !== undefined && !isAddress(to)))
      published.unreadable.push({ line, written });
    else if (to === undefined) published.addresses.push({ line, address: from });
    else published.redirects.push({ line, from, to });
  }
  return published;
}

/** The page and the id of an address: `/shufa/#jianzhang` → `/shufa/`, `jianzhang`; the id is '' for a page. */
export function partsOfAddress(address: string): { page: string; id: string } {
  const [page = '', id = ''] = address.split('#');
  return { page, id };
}

/** Where a page stands today: redirects are followed, one after the other. Out: undefined where they go in a circle. */
export function presentPage(page: string, redirects: Redirect[]): string | undefined {
  const passed = new Set<string>();
  for (let at = page; !passed.has(at);) {
    passed.add(at);
    const next = redirects.find(({ from }) => from === at)?.to;
    if (next === undefined) return at;
    at = next;
  }
  return undefined;
}

function isAddress(written: string): boolean {
  const [page = '', ...ids] = written.split('#');
  const steps = /^\/(?:(.+)\/)?$/.exec(page);
  return steps !== null && [...(steps[1] === undefined ? [] : [steps[1]]), ...ids].every(isName) && ids.length < 2;
}

const isName = (name: string): boolean => permanentName.test(name);
