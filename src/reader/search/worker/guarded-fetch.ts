import { reached, timeLimit } from './reached.ts';
import { faultFrom, faultOfStatus, SearchFault } from './search-fault.ts';

/** Watches everything that is fetched from one folder. */
export interface Guard {
  /** what has failed so far; Pagefind itself ignores most of it */
  faults: SearchFault[];
  /** restores the original `fetch` */
  release(): void;
}

/** What has `fetch`: a worker or the window. */
type Realm = Pick<typeof globalThis, 'fetch'>;

/**
 * Guards the realm's `fetch` for all files of the index.
 *
 * Pagefind answers “no results” when part of its index is missing or damaged, and it does not verify files. But every
 * file of the index is gzip, which carries the length and the CRC-32 of its content: unpacking each response before
 * Pagefind sees it detects a page of HTML, a short file and a single wrong bit alike, without a list of check sums.
 * Pagefind accepts unpacked files. Every failure is kept in `faults`: look there before trusting an answer.
 *
 * In: the realm; the folder's address; `fresh` to bypass the browser's cache; `alive`, called for every response.
 */
export function guardFetch(realm: Realm, folder: string, fresh: boolean, alive: () => void): Guard {
  const unguarded = realm.fetch;
  const faults: SearchFault[] = [];
  realm.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), folder);
    if (!url.href.startsWith(folder)) return unguarded.call(realm, input, init);
    try {
      const cache = fresh ? 'reload' : hasHashedName(url) ? 'default' : 'no-cache';
      const signal = AbortSignal.timeout(timeLimit);
      const asked = { verified: init?.integrity !== undefined, ask: unguarded };
      const response = await reached(unguarded.call(realm, url.href, { ...init, cache, signal }), url, asked);
      const fault = faultOfStatus(response.status, url.pathname);
      if (fault) throw fault;
      const bytes = await reached(response.arrayBuffer(), url, asked);
      alive();
      return new Response(await whole(bytes, url.pathname));
    } catch (error) {
      const fault = faultFrom(error);
      faults.push(fault);
      throw fault;
    }
  };
  return {
    faults,
    release: () => {
      realm.fetch = unguarded;
    },
  };
}

function hasHashedName({ pathname }: URL): boolean {
  return /\.pf_(?:meta|index|fragment)$/.test(pathname);
}

/** A file's content. Errors: it is no JSON, or no gzip, is not whole, or has a wrong check sum. */
async function whole(bytes: ArrayBuffer, file: string): Promise<ArrayBuffer> {
  if (file.endsWith('.js') || isUnpackedAlready(bytes)) return bytes;
  try {
    if (!file.endsWith('.json')) return await unpacked(bytes);
    JSON.parse(new TextDecoder().decode(bytes));
    return bytes;
  } catch {
    throw new SearchFault('broken', `${file} is not whole`, { file });
  }
}

function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** With `Content-Encoding: gzip`, as some servers send the files, the browser has unpacked and checked them. */
function isUnpackedAlready(bytes: ArrayBuffer): boolean {
  const start = new TextDecoder().decode(bytes.slice(0, 12));
  return start === 'pagefind_dcd' || start.startsWith('{"format":');
}
