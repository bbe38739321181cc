import { UserError } from '../../../command/user-error.ts';
import { isHashed } from '../../headers/rules.ts';
import {
  currentIn,
  filesForBucket,
  keyOfBytes,
  note,
  releaseIn,
  releasesAmong,
  sendMissing,
  serviceFolder,
  sumOf,
  type BucketSite,
} from './bucket-releases.ts';
import { forEach } from './object-store.ts';
import { switchTo } from './switch-release.ts';

/** How many releases stay to go back to. */
const keptReleases = 5;

/** What came of a release. */
export interface Published {
  name: string;
  isNew: boolean;
  /** files that were sent, and addresses at which readers now meet something else */
  sent: number;
  changed: number;
}

/**
 * Publishes a built site into a bucket: sends what is not there, then switches. Until the switch readers meet the last
 * release, whatever happens. Call it with the bucket's lock held. In: the site's folder, files to lie beside it, the
 * time. Errors: `UserError`.
 */
export async function publishToBucket(
  bucket: BucketSite,
  site: string,
  beside: Record<string, string> = {},
  now = new Date(),
): Promise<Published> {
  const keys = await bucket.store.list(bucket.prefix);
  const files = filesForBucket(site);
  const sum = sumOf(files);
  const current = await currentIn(bucket);
  const last = current && !current.from ? await releaseIn(bucket, current.name) : undefined;
  if (current && last && sumOf(last.files) === sum) return { name: current.name, isNew: false, sent: 0, changed: 0 };

  const name = `${now.toISOString().replaceAll(/[-:.]/g, '')}-${sum.slice(0, 12)}`;
  const sent = await sendMissing(bucket, site, files, keys);
  for (const [file, text] of Object.entries(beside)) await note(bucket, `${name}.${file}`, text);
  const changed = await switchTo(bucket, name, { files, kept: {} }, now);
  await prune(bucket);
  return { name, isNew: true, sent, changed };
}

/**
 * Refuses a bucket that holds what no release put there: a release might overwrite it. Errors: `UserError`; those of the
 * storage, so that it shows before the build whether it can be reached.
 */
export async function refuseForeignBucket({ store, prefix }: BucketSite): Promise<void> {
  const all = [...(await store.list(prefix)).keys()];
  if (all.length === 0 || all.some((key) => key.startsWith(serviceFolder(prefix)))) return;
  throw new UserError(
    `桶里的“${prefix}”下面有别的文件（${all.slice(0, 3).join('、')}），不是发布的网站。请另选一个空的前缀，例如 s3://桶名/site（not a place of releases）。`,
  );
}

/**
 * Removes the oldest releases, and then what no release names that stays: not for seven days what open tabs may load.
 * A release's own file goes first, so what is named is always there.
 */
async function prune(bucket: BucketSite): Promise<void> {
  const { store, prefix } = bucket;
  const keys = [...(await store.list(prefix)).keys()];
  const current = await currentIn(bucket);
  const releases = releasesAmong(bucket, keys);
  const isStaying = (name: string) =>
    name === current?.name || releases.indexOf(name) >= releases.length - keptReleases;
  const old = releases.filter((name) => !isStaying(name));
  await forEach(
    keys.filter((key) => old.some((name) => key.startsWith(`${serviceFolder(prefix)}${name}.`))),
    (key) => store.remove(key),
  );
  const named = new Set<string>();
  for (const name of releases.filter(isStaying)) {
    const { files = {}, kept = {} } = (await releaseIn(bucket, name)) ?? {};
    // what the others kept for open tabs, the present one keeps as long as it must
    if (name === current?.name) for (const path of Object.keys(kept)) named.add(prefix + path);
    for (const [path, hash] of Object.entries(files))
      named.add(isHashed(path) ? prefix + path : keyOfBytes(bucket, hash));
  }
  const isOurs = (key: string) =>
    key.startsWith(keyOfBytes(bucket, '')) || (key.startsWith(prefix) && isHashed(key.slice(prefix.length)));
  await forEach(
    keys.filter((key) => isOurs(key) && !named.has(key)),
    (key) => store.remove(key),
  );
}
