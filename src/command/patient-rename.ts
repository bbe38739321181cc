import { promises, renameSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/*
 * Windows renames nothing onto a file that is open, nor a folder with one inside, and its virus scanner opens every new
 * file for a moment. It comes right within a second; other systems never say no for this reason.
 */

const isWindows = process.platform === 'win32';

/** In milliseconds: three seconds together. */
const pauses = [10, 20, 50, 100, 200, 400, 800, 1500];

/** `renameSync`, which on Windows waits for files that are open. Errors: the file system's. */
export function renamePatiently(from: string, to: string): void {
  for (const pause of isWindows ? pauses : []) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (!isForTheMoment(error)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  renameSync(from, to);
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
  ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
