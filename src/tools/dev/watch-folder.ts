import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathBelow } from '../../command/files.ts';

const shortestPause = 100;
/** In milliseconds: more than one of the shortest pauses. */
const settled = 150;

/**
 * Polls a folder and calls back when files in it have changed and then stayed the same for a while, since some editors
 * write a file in several steps. It polls because the system's notices are missing on network drives and in containers,
 * and differ between systems.
 * In: the folder; the callback, which gets the paths of the changed files below the folder; the state of the folder when it was last read, by default the present one; what can be got ready while a change
 * settles. Out: a function that ends the watch.
 */
export function watchFolder(
  folder: string,
  changed: (files: string[]) => void,
  known: FolderState = stateOf(folder),
  getReady: () => void = () => {},
): () => void {
  let reported = known;
  let last = reported;
  let lastChange = 0;
  let timer: ReturnType<typeof setTimeout>;
  let ended = false;
  const poll = () => {
    const start = performance.now();
    const now = stateOf(folder);
    // a big folder takes long to read, so poll it less often
    const pause = Math.max(shortestPause, (performance.now() - start) * 10);
    const files = differences(reported, now);
    if (differences(last, now).length > 0) {
      lastChange = start;
      getReady();
    } else if (files.length > 0 && start - lastChange > settled) {
      reported = now;
      changed(files);
    }
    last = now;
    if (!ended) timer = setTimeout(poll, pause);
  };
  timer = setTimeout(poll, shortestPause);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

/** The time and size of every file below a folder, by path. */
export type FolderState = ReadonlyMap<string, string>;

/** The present state of a folder; empty if it does not exist. Hidden files are the system's. */
export function stateOf(folder: string, below = folder): FolderState {
  const stamps = new Map<string, string>();
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) for (const [file, stamp] of stateOf(path, below)) stamps.set(file, stamp);
      else {
        const { mtimeMs, size } = statSync(path);
        stamps.set(pathBelow(below, path), `${mtimeMs} ${size}`);
      }
    }
  } catch {
    // the file or folder was removed between two calls: the next poll sees that
  }
  return stamps;
}

function differences(one: FolderState, other: FolderState): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}
