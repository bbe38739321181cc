import { faultFrom, reached, SearchFault } from './search-fault.ts';

/** No reply may take longer. */
export const timeLimit = 8000;

/** Watches over all that is fetched from one folder. */
export interface Guard {
  /** what went wrong so far; Pagefind itself passes over most of it in silence */
  faults: SearchFault[];
  /** gives the realm its own fetch back */
  release(): void;
}

/** What holds `fetch`: a worker or the window. */
type Realm = Pick<typeof globalThis, 'fetch'>;

/**
 * Puts a guard before the fetch of this realm for all files of the index.
 *
 * Pagefind answers “no results” when a part of its index is missing or damaged, and it checks no sums. But every file
 * of the index is gzip, which carries the length and the CRC-32 of its content: unpacking each reply here, before
 * Pagefind sees it, finds a page of HTML, a short file and a single wrong bit alike, with no list of check sums to
 * build, load and keep in step. Pagefind takes unpacked files as they are. Every failure is kept in `faults`, and
 * whoever asks Pagefind something must look there before believing the answer.
 *
 * In: the realm; the folder's address; `fresh` to pass over the browser's cache; `alive`, called for every reply.
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
      const reply = await reached(unguarded.call(realm, url.href, { ...init, cache, signal }));
      if (!reply.ok) throw new SearchFault('unreachable', `${reply.status} ${url.pathname}`);
      const bytes = await reached(reply.arrayBuffer());
      alive();
      return new Response(/\.js(?:on)?$/.test(url.pathname) ? bytes : await unpacked(bytes, url.pathname));
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

/** Unpacks a file of the index. Errors: it is not gzip, not whole, or its check sum is wrong. */
async function unpacked(bytes: ArrayBuffer, name: string): Promise<ArrayBuffer> {
  if (isUnpackedAlready(bytes)) return bytes;
  try {
    return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  } catch {
    throw new SearchFault('broken', `${name} is not whole`);
  }
}

/** Some servers send the files with `Content-Encoding: gzip`; then the browser has unpacked and checked them. */
function isUnpackedAlready(bytes: ArrayBuffer): boolean {
  const start = new TextDecoder().decode(bytes.slice(0, 12));
  return start === 'pagefind_dcd' || start.startsWith('{"format":');
}
