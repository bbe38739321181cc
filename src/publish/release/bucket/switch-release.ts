import { feed } from '../../../study/contract/addresses.ts';
import { isHashed } from '../../headers/rules.ts';
import {
  currentIn,
  headersOf,
  keyOfBytes,
  note,
  releaseIn,
  type BucketRelease,
  type BucketSite,
} from './bucket-releases.ts';
import { forEach } from './object-store.ts';

/** How long an open page still finds the hashed files that it was built with, in milliseconds. */
const openTabs = 7 * 24 * 60 * 60_000;

/**
 * Lets readers meet another release, all of whose bytes lie in the bucket. Storage has no rename: its objects are
 * replaced one by one, by copies inside it, so it takes moments. Meanwhile a reader meets pages of both releases, each
 * whole: whatever a page loads has a hash in its name and is there, for the old pages and for the new. `sw.js` comes
 * last, so no offline copy is made of two releases. Where it breaks off, `current.json` says so: the next release, or
 * going back, finishes it.
 *
 * In: the release and its name, the time. Out: how many addresses changed.
 */
export async function switchTo(bucket: BucketSite, name: string, release: BucketRelease, now: Date): Promise<number> {
  const current = await currentIn(bucket);
  const met = current ? [current.name, ...(current.from ?? [])] : [];
  const lasts = (await Promise.all(met.map((one) => releaseIn(bucket, one)))).filter((last) => last !== undefined);
  await note(bucket, `${name}.json`, { ...release, kept: keptForOpenTabs(lasts, release, now) });
  await note(bucket, 'current.json', { name, from: met });

  // how far an unfinished switch came nobody knows
  const before = current?.from === undefined ? lasts[0]?.files : undefined;
  const changed = changingPaths(release).filter((path) => release.files[path] !== before?.[path]);
  const gone = new Set(lasts.flatMap(changingPaths).filter((path) => !(path in release.files)));
  const replace = (paths: string[]) =>
    forEach(paths, (path) => {
      const bytes = keyOfBytes(bucket, release.files[path] ?? '');
      return bucket.store.copy(bytes, bucket.prefix + path, headersOf(path));
    });
  for (const isItsTurn of turns) await replace(changed.filter(isItsTurn));
  await forEach(gone, (path) => bucket.store.remove(bucket.prefix + path));
  await replace(changed.filter(isWorker));
  await note(bucket, 'current.json', { name });
  return changed.length + gone.size;
}

/** The hashed files that pages of the last seven days still load, with the time until which they were a release's own. */
function keptForOpenTabs(lasts: BucketRelease[], { files }: BucketRelease, now: Date): BucketRelease['kept'] {
  const kept: BucketRelease['kept'] = {};
  for (const last of lasts) {
    for (const [path, until] of Object.entries(last.kept)) kept[path] = until;
    for (const path of Object.keys(last.files).filter(isHashed)) kept[path] = now.toISOString();
  }
  const stays = ([path, until]: [string, string]) => !(path in files) && now.getTime() - Date.parse(until) <= openTabs;
  return Object.fromEntries(Object.entries(kept).filter(stays));
}

const changingPaths = ({ files }: BucketRelease): string[] => Object.keys(files).filter((path) => !isHashed(path));

const isWorker = (path: string): boolean => path === 'sw.js';
const isPage = (path: string): boolean => path.endsWith('.html');
/** What tells machines of new pages, and so comes behind them. */
const announces = (path: string): boolean => path === feed || /^sitemap(?:-[^/]+)?\.xml$/.test(path);

/** What is replaced first, second, third. */
const turns = [(path: string) => !isPage(path) && !announces(path) && !isWorker(path), isPage, announces];
