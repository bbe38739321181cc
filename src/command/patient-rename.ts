import { promises, renameSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/*
 * Windows renames nothing onto a file that is open, nor a folder with one inside, and its virus scanner opens every new
 * file for a moment; a folder on a Windows machine's share behaves so on every system, and a folder that something is
 * mounted on is busy. It comes right within seconds. A real no is told three seconds later.
 */

const isWindows = process.platform === 'win32';

/** In milliseconds: three seconds together. */
const pauses = [10, 20, 50, 100, 200, 400, 800, 1500];

/** `renameSync`, which waits for files that another program holds. Errors: the file system's. */
export function renamePatiently(from: string, to: string): void {
  patiently(() => renameSync(from, to), isForTheMoment);
}

/**
 * Removes what is no longer used, with the same patience. What a program still holds, such as a file that is served
 * from a network disk, stays; who needs its place removes it the next time.
 */
export function removePatiently(path: string): void {
  try {
    // not by `maxRetries`: Node 24 does not know all of these errors by their codes
    patiently(
      () => rmSync(path, { recursive: true, force: true }),
      () => true,
    );
  } catch {
    // nothing depends on it
  }
}

/** Does it, again after each pause as long as it fails for the moment. Errors: the last. */
function patiently(work: () => void, isWorthWaiting: (error: unknown) => boolean): void {
  for (const pause of pauses) {
    try {
      return work();
    } catch (error) {
      if (!isWorthWaiting(error)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  work();
}

/** Makes Astro wait likewise: it writes its notes twice in a row, and reads them in between. */
export function letAstroRenamePatiently(): void {
  if (!isWindows) return;
  const { rename } = promises;
  promises.rename = async (from, to) => {
    for (const pause of pauses) {
      try {
        return await rename(from, to);
      } catch (error) {
        if (!isForTheMoment(error)) throw error;
      }
      await delay(pause);
    }
    return rename(from, to);
  };
}

const isForTheMoment = (error: unknown): boolean =>
  ['EPERM', 'EACCES', 'EBUSY', 'ETXTBSY'].includes((error as NodeJS.ErrnoException).code ?? '');
