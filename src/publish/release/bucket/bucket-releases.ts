import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../../../command/files.ts';
import { UserError } from '../../../command/user-error.ts';
import { mediaTypeOf } from '../../../study/contract/media-types.ts';
import { isHashed, keptForAYear, revalidatedEachTime } from '../../headers/rules.ts';
import { forEach, type ObjectHeaders, type ObjectStore } from './object-store.ts';

/*
 * A site in object storage, below its prefix:
 *   shufa/index.html, _astro/…                what readers request
 *   .releases/<name>.json                     a release: its files, each with the hash of its bytes
 *   .releases/<name>.sbom.cdx.json            what it was built with
 *   .releases/files/<hash>                    the bytes of the files that change under their name, to go back to
 *   .releases/current.json                    which release readers meet
 *   .releases/lock                            who is publishing
 * Hashed files lie under their own names only: they are never overwritten. Everything is stored as it is, not packed:
 * an object has one form, and not every program reads Brotli; a CDN packs for each reader what that one accepts.
 */

const named = /^(\d{8}T\d{9}Z-[0-9a-f]{12})\.json$/;

/** Where a bucket keeps its releases. In: the site's prefix. */
export const serviceFolder = (prefix: string): string => `${prefix}.releases/`;

/** A site in object storage. */
export interface BucketSite {
  store: ObjectStore;
  prefix: string;
}

/** A release: the files of the site by path, and those of earlier ones that open tabs may still ask for. */
export interface BucketRelease {
  /** paths to hashes of the bytes (SHA-256, hexadecimal) */
  files: Record<string, string>;
  /** hashed files of earlier releases, with the time (ISO) until which they were a release's own */
  kept: Record<string, string>;
}

/** Which release readers meet. While `from` is there, pages of those are met too: a switch was not finished. */
export interface CurrentRelease {
  name: string;
  from?: string[];
}

/** Files that other hosts read, and forms that storage cannot choose between. */
const notForBuckets = /^(?:_headers|_redirects|web\.config)$|\.(?:br|gz)$/;

/** The files of a built site that go into a bucket. In: its folder. */
export function filesForBucket(site: string): Record<string, string> {
  const paths = pathsBelow(site).filter((path) => !notForBuckets.test(path));
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(site, path)))]));
}

/** What an object says of itself. A CDN must be free to pack it, so not `no-transform`. In: its path in the site. */
export function headersOf(path: string): ObjectHeaders {
  return { type: mediaTypeOf(path), cache: isHashed(path) ? keptForAYear : revalidatedEachTime };
}

/** A sum over the files of a release and what is said of them. */
export function sumOf(files: BucketRelease['files']): string {
  return sha256(JSON.stringify(Object.entries(files).map(([path, hash]) => [path, hash, headersOf(path)])));
}

/** Names of the releases of a bucket, oldest first. In: all its keys. */
export function releasesAmong({ prefix }: BucketSite, keys: Iterable<string>): string[] {
  const start = serviceFolder(prefix).length;
  return [...keys].flatMap((key) => named.exec(key.slice(start))?.[1] ?? []).toSorted();
}

/** Reads a release; undefined where it is not there. */
export async function releaseIn({ store, prefix }: BucketSite, name: string): Promise<BucketRelease | undefined> {
  const text = await store.read(`${serviceFolder(prefix)}${name}.json`);
  return text === undefined ? undefined : (JSON.parse(text) as BucketRelease);
}

/** Reads which release readers meet; undefined before the first. */
export async function currentIn({ store, prefix }: BucketSite): Promise<CurrentRelease | undefined> {
  const text = await store.read(`${serviceFolder(prefix)}current.json`);
  return text === undefined ? undefined : (JSON.parse(text) as CurrentRelease);
}

/** Writes one of the files about releases. In: its name below `.releases/`. */
export function note({ store, prefix }: BucketSite, name: string, what: unknown): Promise<void> {
  const text = typeof what === 'string' ? what : JSON.stringify(what);
  return store.put(serviceFolder(prefix) + name, text, { type: 'application/json', cache: 'no-store' });
}

/** The key of the bytes of a file that changes under its name. */
export const keyOfBytes = ({ prefix }: BucketSite, hash: string): string => `${serviceFolder(prefix)}files/${hash}`;

/**
 * Sends what the bucket lacks: hashed files to where they are read, the bytes of others aside. Readers meet nothing of
 * it yet. In: the site's folder and files, the bucket's keys. Out: how many files were sent.
 */
export async function sendMissing(
  bucket: BucketSite,
  site: string,
  files: BucketRelease['files'],
  keys: ReadonlyMap<string, number>,
): Promise<number> {
  const missing = new Map<string, string>();
  for (const [path, hash] of Object.entries(files)) {
    const key = isHashed(path) ? bucket.prefix + path : keyOfBytes(bucket, hash);
    if (!keys.has(key)) missing.set(key, path);
  }
  await forEach(missing, async ([key, path]) => {
    const bytes = readFileSync(join(site, path));
    if (sha256(bytes) !== files[path])
      throw new UserError('上传网站时，有别的程序改动了它。请再发布一次（the site changed while it was sent）。');
    const aside = { type: 'application/octet-stream', cache: 'no-store' };
    await bucket.store.put(key, bytes, isHashed(path) ? headersOf(path) : aside);
  });
  return missing.size;
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
