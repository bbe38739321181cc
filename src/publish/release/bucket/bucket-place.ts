import { UserError } from '../../../command/user-error.ts';
import type { Place } from '../place.ts';
import { bucketAddress } from './bucket-address.ts';
import { withBucketLock } from './bucket-lock.ts';
import { currentIn, releaseIn, type BucketSite } from './bucket-releases.ts';
import { publishToBucket, refuseForeignBucket } from './publish-to-bucket.ts';
import { rollBackBucket } from './roll-back-bucket.ts';
import { s3Store } from './s3-store.ts';

/** Object storage as the place to publish to. In: what was written, `s3://bucket/prefix`; the base of the site. */
export async function bucketPlace(written: string, base: string): Promise<Place> {
  const address = bucketAddress(written);
  const bucket = { store: await s3Store(address), prefix: address.prefix };
  const where = `s3://${address.bucket}/${address.prefix}`;
  return {
    takesPacked: false,
    check: () => refuseForeignBucket(bucket),
    publish: ({ site, beside, refuse }) =>
      withBucketLock(bucket, async () => {
        const current = await currentIn(bucket);
        const last = current && (await releaseIn(bucket, current.name));
        if (last) refuse(Object.keys(last.files));
        const { name, isNew, sent, changed } = await told(bucket, () => publishToBucket(bucket, site, beside));
        if (!isNew) return `内容没有变化，现行的仍是 ${name}。`;
        const published = `已发布 ${name} → ${where}（传了 ${sent} 个文件，换了 ${changed} 个网址）`;
        return current ? published : `${published}\n${firstTime(address.prefix, base)}`;
      }),
    rollBack: (name) => withBucketLock(bucket, () => told(bucket, () => rollBackBucket(bucket, name))),
  };
}

/** Does the work; where it breaks off, the message says what readers meet. Errors: `UserError`. */
async function told<Result>(bucket: BucketSite, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message}${await stateOf(bucket)}`);
  }
}

async function stateOf(bucket: BucketSite): Promise<string> {
  try {
    const current = await currentIn(bucket);
    if (!current) return '';
    return current.from
      ? '\n网页正换到一半：每一页都是完整的，但有新有旧。再运行一次就会换完，或用 --rollback 退回。'
      : '\n读者看到的没有变。';
  } catch {
    return '\n请再运行一次：没有传完的会接着传，换到一半的会换完。';
  }
}

/** What whoever set up the bucket must know. */
function firstTime(prefix: string, base: string): string {
  const standing =
    `/${prefix}` === base
      ? ''
      : `\n网站的路径是 ${base}，桶里的前缀是 /${prefix}：请让 CDN 把前者指向后者，或用 --base=/${prefix} 重新发布。`;
  return `第一次发布到这里，请在控制台打开“静态网站托管”：默认首页 index.html（子目录也用），404 页 ${prefix}404.html；CDN 打开压缩，缓存遵循源站，不要“页面优化”。${standing}`;
}
