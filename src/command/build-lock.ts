import { mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning } from './is-running.ts';
import { UserError } from './user-error.ts';

const heartbeat = 5_000;
const longSilence = 10 * 60_000;

/*
 * A held lock is a folder with one file, named after its owner: `build-lock/4711-1`. It is made aside and renamed into
 * place, which fails as long as a folder with a file stands there. To take a lock over, the dead owner's file is
 * removed by its name and then the empty folder, so nobody can remove a lock that another waiter has just taken.
 */

let taken = 0;

/**
 * Lets one build work at a time: Astro keeps notes in `.astro/` that two builds would overwrite for each other.
 * In: the path of the lock. Out: a function that releases it. A lock whose process is gone, or silent for ten minutes,
 * is taken over. Errors: `UserError` when the other build does not end within ten minutes.
 */
export async function takeBuildLock(lock: string): Promise<() => void> {
  const owner = `${process.pid}-${(taken += 1)}`;
  const aside = `${lock}.${owner}`;
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, owner), '');
  try {
    await untilTaken(lock, aside);
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

async function untilTaken(lock: string, aside: string): Promise<void> {
  const patience = Date.now() + longSilence;
  for (let told = false; !renamed(aside, lock);) {
    if (removeStale(lock)) continue;
    if (!told) console.log('另一次构建正在进行，等它结束……');
    told = true;
    if (Date.now() > patience) throw new UserError(`另一次构建十分钟未结束。若它已不在，请删除 ${lock} 再试。`);
    await delay(200);
  }
}

function renamed(aside: string, lock: string): boolean {
  try {
    renameSync(aside, lock);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOTEMPTY', 'EEXIST', process.platform === 'win32' ? 'EPERM' : ''].includes(code)) return false;
    throw error;
  }
}

/** Removes a stale owner. Out: is it worth trying to take the lock at once? */
function removeStale(lock: string): boolean {
  const owners = namesIn(lock);
  const stale = owners.filter((owner) => isStale(lock, owner));
  for (const owner of stale) rmSync(join(lock, owner), { force: true });
  if (stale.length === owners.length) removeIfEmpty(lock);
  return stale.length > 0;
}

function isStale(lock: string, owner: string): boolean {
  const since = statSync(join(lock, owner), { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return false; // just released
  return Date.now() - since > longSilence || !isRunning(Number.parseInt(owner, 10));
}

/** What processes left that were killed while they waited. */
function removeLeftovers(lock: string): void {
  for (const name of readdirSync(dirname(lock))) {
    const pid = name.startsWith(`${basename(lock)}.`)
      ? Number.parseInt(name.slice(basename(lock).length + 1), 10)
      : NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) rmSync(join(dirname(lock), name), { recursive: true, force: true });
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

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // the folder was cleaned under a running build: nothing is lost but the lock
  }
}
