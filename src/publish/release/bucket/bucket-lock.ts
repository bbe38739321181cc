import { hostname } from 'node:os';
import { isRunning } from '../../../command/is-running.ts';
import { UserError } from '../../../command/user-error.ts';
import { serviceFolder, note, type BucketSite } from './bucket-releases.ts';

/** So long a lock holds without news from its owner, in milliseconds. */
const holding = 15 * 60_000;

/**
 * Does the work while no other computer publishes into the same bucket. Storage without conditions on writing cannot
 * exclude two that begin within the same moment; both see it afterwards, and one gives way.
 * Errors: `UserError` where another is at work; those of the work.
 */
export async function withBucketLock<Result>(bucket: BucketSite, work: () => Promise<Result>): Promise<Result> {
  const key = `${serviceFolder(bucket.prefix)}lock`;
  const own = `${hostname()} ${process.pid}`;
  const write = () => note(bucket, 'lock', `${own} ${new Date(Date.now() + holding).toISOString()}`);
  refuseHeld(await bucket.store.read(key), key);
  await write();
  const winner = await bucket.store.read(key);
  if (!winner?.startsWith(`${own} `)) refuseHeld(winner, key);
  const beat = setInterval(() => void write().catch(() => {}), holding / 3);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await bucket.store.remove(key).catch(() => {}); // it ends by itself
  }
}

function refuseHeld(lock: string | undefined, key: string): void {
  const [host = '', pid = '', until = ''] = lock?.split(' ') ?? [];
  if (!lock || !(Date.parse(until) > Date.now())) return;
  if (host === hostname() && !isRunning(Number(pid))) return;
  throw new UserError(
    `${host} 上正在发布到这个桶。请等它结束；若它已中断，${until.slice(11, 16)}（UTC）以后就能发布，或者现在删去桶里的 ${key}。`,
  );
}
