import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isGone, isStale, longSilence, newOwner, touch } from './lock-owner.ts';
import { UserError } from './user-error.ts';

const heartbeat = 5_000;

/*
 * A held lock is a folder with one file, named after its owner: `build-lock/4711-1@host`. It is made aside and renamed
 * into place, which fails as long as a folder with a file stands there. To take a lock over, the dead owner's file is
 * removed by its name and then the empty folder, so nobody can remove a lock that another waiter has just taken.
 *
 * No disk needs links or locks of its own for that: exFAT, NTFS and sshfs were tried. They differ in the error of that
 * rename (sshfs says EPERM), so what counts is whether a lock stands there.
 */

/**
 * Lets one build work at a time: Astro keeps notes in `.astro/` that two builds would overwrite for each other.
 * In: the path of the lock. Out: a function that releases it. A lock whose process is gone, or silent for ten minutes,
 * is taken over. Errors: `UserError` when the other build does not end within ten minutes.
 */
export async function takeBuildLock(lock: string): Promise<() => void> {
  const owner = newOwner();
  const aside = `${lock}.${owner}`;
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, owner), '.');
  try {
    await untilTaken(lock, join(aside, owner));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  removeLeftovers(lock);
  const file = join(lock, owner);
  touch(file); // it may have waited for long
  const beat = setInterval(() => touch(file), heartbeat);
  beat.unref();
  return () => {
    clearInterval(beat);
    rmSync(file, { force: true });
    removeIfEmpty(lock);
  };
}

/** Does the work with a lock held. In: as above, the work. Errors: those of both. */
export async function withBuildLock<Result>(lock: string, work: () => Promise<Result> | Result): Promise<Result> {
  const releaseLock = await takeBuildLock(lock);
  try {
    return await work();
  } finally {
    releaseLock();
  }
}

/** In: the lock; one's own file, made aside. */
async function untilTaken(lock: string, own: string): Promise<void> {
  const patience = Date.now() + longSilence;
  for (let told = false; !renamed(dirname(own), lock);) {
    if (removeStale(lock, own)) continue;
    if (!told) console.log('另一次构建正在进行，等它结束……');
    told = true;
    if (Date.now() > patience) throw new UserError(`另一次构建十分钟未结束。若它已不在，请删除 ${lock} 再试。`);
    await delay(200);
  }
}

/** Tries to take the lock. Errors: the file system's, if it is not because of a lock that stands there. */
function renamed(aside: string, lock: string): boolean {
  for (let tries = 1; ; tries += 1) {
    try {
      renameSync(aside, lock);
      return true;
    } catch (error) {
      if (existsSync(lock)) return false;
      // it may have been released in between, but hardly three times
      if (tries === 3) throw error;
    }
  }
}

/** Removes a stale owner. Out: is it worth trying to take the lock at once? */
function removeStale(lock: string, own: string): boolean {
  const owners = namesIn(lock);
  const stale = owners.filter((owner) => isStale(join(lock, owner), own));
  for (const owner of stale) rmSync(join(lock, owner), { force: true });
  if (stale.length === owners.length) removeIfEmpty(lock);
  return stale.length > 0;
}

/** What processes left that were killed while they waited. */
function removeLeftovers(lock: string): void {
  const start = `${basename(lock)}.`;
  for (const name of readdirSync(dirname(lock))) {
    const owner = name.startsWith(start) ? name.slice(start.length) : '';
    if (/^\d/.test(owner) && isGone(owner)) rmSync(join(dirname(lock), name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // just released
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // another process has taken it
  }
}
