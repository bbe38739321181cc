import { noSuchRelease } from '../no-such-release.ts';
import { currentIn, releaseIn, releasesAmong, serviceFolder, type BucketSite } from './bucket-releases.ts';
import { switchTo } from './switch-release.ts';

/**
 * Lets readers meet an earlier release again. Call it with the bucket's lock held. In: which; without a name the one
 * before the present, or the one that a switch was to leave when it broke off. Out: its name. Errors: `UserError` when
 * there is none.
 */
export async function rollBackBucket(bucket: BucketSite, wanted?: string, now = new Date()): Promise<string> {
  const keys = await bucket.store.list(serviceFolder(bucket.prefix));
  const releases = releasesAmong(bucket, keys.keys());
  const current = await currentIn(bucket);
  const name = wanted ?? releases.filter((one) => current !== undefined && one < current.name).at(-1);
  const release = name === undefined ? undefined : await releaseIn(bucket, name);
  if (name === undefined || !release) throw noSuchRelease(wanted, releases, current?.name);
  await switchTo(bucket, name, release, now);
  return name;
}
