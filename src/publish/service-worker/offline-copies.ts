import { cacheFamily, type Edition } from './edition.ts';
import { refusedEditions } from './refused-editions.ts';
import type { WorkerScope } from './worker-scope.ts';

/** The offline copies in the browser's caches: this edition's, and those of the editions before. */
export interface OfflineCopies {
  /** Is this path, below the base, part of the edition? */
  has(path: string): boolean;
  /** Does the name at this address change with the bytes? */
  isHashed(address: string): boolean;
  /**
   * Fetches the whole edition, or nothing: every file must have the hash that the build noted, so a site that is half
   * replaced is refused and the edition before it stays, and so is one that something on the way rewrites: a CDN, a
   * proxy. The browser would try again on every visit, so an edition that was refused is not fetched for a day.
   * Errors: a file is of another edition, or was within a day; it cannot be fetched.
   */
  fetchAll(): Promise<void>;
  /** Deletes all copies but this and the one before, of which open pages may still load scripts. */
  deleteOld(): Promise<void>;
  /** The copy of a file of this edition. In: its path below the base. */
  file(path: string): Promise<Response | undefined>;
  /** A copy of any edition. In: the path of the address. */
  fileOfAny(address: string): Promise<Response | undefined>;
}

/** No class: old browsers that a worker controls could not read private fields, and so never get the next worker. */
export function offlineCopies(worker: WorkerScope, { base, version, files, hashed }: Edition): OfflineCopies {
  const { caches } = worker;
  const refusals = refusedEditions(worker, base);
  const cacheName = cacheFamily(base) + version;
  const hashedName = new RegExp(hashed, 's');
  const hashes = new Map(Object.entries(files));
  const has = (path: string) => hashes.has(path);
  const isHashed = (address: string) => hashedName.test(address);

  async function fetchAll(): Promise<void> {
    if (await refusals.isRefused(version)) throw new Error(`edition ${version} was refused today`);
    const left = [...hashes];
    try {
      const cache = await caches.open(cacheName);
      const fetchInTurn = async () => {
        for (let next = left.pop(); next; next = left.pop()) await fetchInto(cache, ...next);
      };
      await Promise.all([fetchInTurn(), fetchInTurn(), fetchInTurn()]);
    } catch (error) {
      left.length = 0; // nobody fetches the rest for nothing
      await caches.delete(cacheName);
      throw error;
    }
    await refusals.forget();
  }

  async function fetchInto(cache: Cache, path: string, hash: string): Promise<void> {
    const address = base + path;
    const copy =
      (isHashed(address) && (await withHash(await fileOfAny(address), hash))) ||
      (await withHash(await worker.fetch(address, { cache: isHashed(address) ? 'default' : 'no-cache' }), hash)) ||
      (await fromServer(address, hash));
    await cache.put(address, copy);
  }

  /** The file past all caches of the browser. Errors: what the server says is of another edition, today it is refused. */
  async function fromServer(address: string, hash: string): Promise<Response> {
    const reply = await worker.fetch(address, { cache: 'reload' });
    const copy = await withHash(reply, hash);
    if (copy) return copy;
    if (reply.status < 500) await refusals.refuse(version);
    throw new Error(`${address} is not of this edition`);
  }

  /** A copy of the reply, free of redirects, if its bytes have this hash. */
  async function withHash(reply: Response | undefined, hash: string): Promise<Response | undefined> {
    if (!reply?.ok) return undefined;
    const bytes = await reply.arrayBuffer();
    const digest = new Uint8Array(await worker.crypto.subtle.digest('SHA-256', bytes));
    return btoa(String.fromCharCode(...digest)) === hash ? new Response(bytes, { headers: reply.headers }) : undefined;
  }

  async function deleteOld(): Promise<void> {
    const others = (await cacheNames()).filter((name) => name !== cacheName);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  }

  async function file(path: string): Promise<Response | undefined> {
    if (!has(path)) return undefined;
    return (await caches.open(cacheName)).match(base + path, { ignoreVary: true });
  }

  async function fileOfAny(address: string): Promise<Response | undefined> {
    for (const name of await cacheNames()) {
      const copy = await (await caches.open(name)).match(address, { ignoreVary: true });
      if (copy) return copy;
    }
    return undefined;
  }

  async function cacheNames(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(cacheFamily(base)));
  }

  return { has, isHashed, fetchAll, deleteOld, file, fileOfAny };
}
