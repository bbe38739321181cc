import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removePatiently, renamePatiently } from '../../command/patient-rename.ts';

/*
 * The site that the last build replaced is kept, and the next one is made in its place: of a thousand sections nine tenths
 * of the files stay the same, and to remove and make them anew takes a second and a half.
 */

const spareIn = (root: string): string => join(root, '.cache', 'spare');

/** Keeps a site that was replaced. What cannot be moved there is removed. In: its folder, the project's. */
export function keepAsSpare(replaced: string, root: string): void {
  const spare = spareIn(root);
  removePatiently(spare);
  try {
    renamePatiently(replaced, spare);
  } catch {
    removePatiently(replaced); // on another disk, or in use
  }
}

/**
 * Puts the spare site where the next one is made; where there is none, or a program holds it, that begins empty. In: the
 * project's folder, that folder, which is not there yet.
 */
export function takeSpare(root: string, folder: string): void {
  try {
    renameSync(spareIn(root), folder);
  } catch {
    // nothing depends on it
  }
}

/**
 * Writes a file of the next site, unless the spare one has the same. A file that differs is never written over: whoever
 * has copied the last site by hard links keeps what he has. In: its path, which has a folder; its bytes.
 */
export function replaceFile(path: string, bytes: string | Buffer): void {
  const wanted = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  if (existsSync(path)) {
    if (readFileSync(path).equals(wanted)) return;
    rmSync(path);
  }
  writeFileSync(path, wanted);
}

/** Removes from a site whatever the next one has not. In: its folder; the paths of the files that it has or will have. */
export function removeOthers(site: string, wanted: readonly string[]): void {
  const files = new Set(wanted);
  const folders = new Set(wanted.flatMap(foldersAbove));
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(site, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory() && folders.has(`${path}/`)) visit(`${path}/`);
      else if (entry.isDirectory() || !files.has(path)) rmSync(join(site, path), { recursive: true, force: true });
    }
  };
  visit('');
}

/** `a/b/c.html` → `a/b/`, `a/`. */
function foldersAbove(file: string): string[] {
  const folders = [];
  for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) folders.push(file.slice(0, at + 1));
  return folders;
}
