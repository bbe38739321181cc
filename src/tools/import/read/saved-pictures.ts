import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { FindPicture } from './web-parts.ts';

/**
 * Finds the pictures of a saved page: in the page itself (`data:`), in the folder that the browser saved beside it, or
 * among the parts of a web archive. A page's picture elsewhere on the web is not fetched: it has a name and no bytes.
 * In: the folder of the page; of an archive its parts by address.
 */
export function savedPictures(folder: string | undefined, parts: ReadonlyMap<string, Uint8Array>): FindPicture {
  return (addresses) => {
    for (const address of addresses) {
      const bytes = parts.get(address) ?? (folder === undefined ? undefined : inFolder(folder, address));
      if (bytes) return { name: nameIn(address), bytes };
    }
    const elsewhere = addresses.find((address) => /^(?:https?:)?\/\//.test(address));
    // until a picture is loaded, an empty one stands in the page
    const inPage = elsewhere === undefined ? addresses.map(inAddress).find(Boolean) : undefined;
    return { name: elsewhere ?? nameIn(addresses[0] ?? ''), bytes: inPage };
  };
}

function inAddress(address: string): Uint8Array | undefined {
  const [, coded] = /^data:image\/[\w.+-]+;base64,(.*)$/s.exec(address) ?? [];
  return coded === undefined ? undefined : Buffer.from(coded, 'base64');
}

function inFolder(folder: string, address: string): Uint8Array | undefined {
  if (/^(?:[a-z]+:|\/\/)/i.test(address)) return undefined;
  const written = address.replace(/[?#].*$/, '');
  for (const name of [written, decoded(written)]) {
    const path = resolve(folder, name);
    if (existsSync(path) && statSync(path).isFile()) return readFileSync(path);
  }
  return undefined;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const nameIn = (address: string): string =>
  address.startsWith('data:') ? '' : decoded(basename(address.replace(/[?#].*$/, '')));
