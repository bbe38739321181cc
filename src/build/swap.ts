import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Settings } from './settings.ts';
import { Stop } from './stop.ts';

/**
 * Puts a finished site in the place of the last one by renames, so that nobody meets half a site.
 * In: the finished folder, and where the site stands. Errors: the file system's.
 */
export function putInPlace(finished: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  const next = beside(out, 'next');
  const previous = beside(out, 'previous');
  rmSync(next, { recursive: true, force: true });
  bring(finished, next);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, previous);
  renameSync(next, out);
  rmSync(previous, { recursive: true, force: true });
}

/** Brings the last site back when a swap was killed between its two renames, and clears what a kill left behind. */
export function restoreLast(out: string): void {
  const previous = beside(out, 'previous');
  if (existsSync(previous) && !existsSync(out)) renameSync(previous, out);
  rmSync(previous, { recursive: true, force: true });
  rmSync(beside(out, 'next'), { recursive: true, force: true });
}

/**
 * Refuses an output folder whose replacement would lose something else.
 * Errors: `Stop` when it holds or lies in the project's own files, or holds files that are not a built site; the file
 * system's when nothing can be written beside it.
 */
export function refuseUnsafe(settings: Settings): void {
  const { out } = settings;
  refuseOwnFolders(settings, out, `OUT=${out}`);
  mkdirSync(dirname(out), { recursive: true });
  accessSync(dirname(out), constants.W_OK);
  if (!existsSync(out)) return;
  const names = readdirSync(out); // ENOTDIR when it is a file
  if (names.length > 0 && !names.includes('index.html')) {
    throw new Stop(`OUT=${out}：文件夹里有别的文件，不是生成的网站，不敢替换。请清空它或另选一个。`);
  }
}

/**
 * Refuses a folder that holds or lies in the project's own files.
 * In: the settings, the folder, and how whoever typed it wrote it. Errors: `Stop`.
 */
export function refuseOwnFolders({ root, content }: Settings, folder: string, written: string): void {
  const own = ['src', 'public', 'tests', 'node_modules', '.git'].map((name) => join(root, name));
  if (holds(folder, root) || [...own, content].some((other) => holds(other, folder) || holds(folder, other))) {
    throw new Stop(`${written}：这里有项目自己的文件，不能放生成的网站。请另选一个文件夹。`);
  }
}

/** A rename where it can be; a copy where the folders are on different disks. */
function bring(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

function beside(out: string, word: string): string {
  return join(dirname(out), `.${basename(out)}.${word}`);
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
}
