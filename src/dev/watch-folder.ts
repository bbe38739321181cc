import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const shortestPause = 200;

/**
 * Looks at a folder again and again, and tells when files in it have changed and then kept still for one look: an
 * editor that writes a file in several steps is waited for. Looking, not the system's notices, because those are
 * missing on network drives and in containers, and differ from system to system.
 * In: the folder; what to do, with the names of the changed files below the folder; how the folder was when it was
 * last read, by default as it is now. The next look waits for the end of what is to do.
 * Out: a function that ends the watch.
 */
export function watchFolder(
  folder: string,
  changed: (files: string[]) => Promise<void>,
  known: FolderState = stateOf(folder),
): () => void {
  let told = known;
  let last = told;
  let timer: ReturnType<typeof setTimeout>;
  let ended = false;
  const look = async () => {
    const start = performance.now();
    const now = stateOf(folder);
    // a big folder takes long to look at: it is looked at less often
    const pause = Math.max(shortestPause, (performance.now() - start) * 10);
    const files = differences(told, now);
    if (files.length > 0 && differences(last, now).length === 0) {
      told = now;
      await changed(files);
    }
    last = now;
    if (!ended) timer = setTimeout(look, pause);
  };
  timer = setTimeout(look, shortestPause);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

/** The time and size of every file below a folder, by its name. */
export type FolderState = ReadonlyMap<string, string>;

/** How a folder is now; nothing in it when it is not there. Hidden files are the system's. */
export function stateOf(folder: string, below = folder): FolderState {
  const stamps = new Map<string, string>();
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) for (const [file, stamp] of stateOf(path, below)) stamps.set(file, stamp);
      else {
        const { mtimeMs, size } = statSync(path);
        stamps.set(relative(below, path), `${mtimeMs} ${size}`);
      }
    }
  } catch {
    // the file or folder was taken away between two calls: the next look sees it so
  }
  return stamps;
}

function differences(one: FolderState, other: FolderState): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}
