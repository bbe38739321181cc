import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isBelow } from '../../command/files.ts';
import { removePatiently, renamePatiently } from '../../command/patient-rename.ts';
import type { Settings } from '../../command/settings.ts';
import { UserError } from '../../command/user-error.ts';

/**
 * Replaces the last site with a finished one by renames, so that nobody meets half a site.
 * In: the finished folder, the folder of the site, and what becomes of the last one. Errors: the file system's.
 */
export function putInPlace(finished: string, out: string, done: (last: string) => void = removePatiently): void {
  mkdirSync(dirname(out), { recursive: true });
  const next = beside(out, 'next');
  const previous = beside(out, 'previous');
  clear(next);
  bring(finished, next);
  clear(previous);
  if (existsSync(out)) renamePatiently(out, previous);
  renamePatiently(next, out);
  if (existsSync(previous)) done(previous);
}

/** Makes sure that nothing stands there. Errors: `UserError` where another program holds it. */
function clear(path: string): void {
  removePatiently(path);
  if (!existsSync(path)) return;
  throw new UserError(`${path}：正被别的程序占用，删不掉。请关掉用着它的程序（例如打开着它的窗口、网页服务器）再试。`);
}

/** Restores the last site if a swap was killed between its two renames, and removes what a kill left behind. */
export function restoreLast(out: string): void {
  const previous = beside(out, 'previous');
  if (existsSync(previous) && !existsSync(out)) renamePatiently(previous, out);
  removePatiently(previous);
  removePatiently(beside(out, 'next'));
}

/**
 * Refuses an output folder if replacing it would lose something else.
 * Errors: `UserError` when it holds or lies in the project's own files, or holds files that are not a built site; the
 * file system's when nothing can be written beside it.
 */
export function refuseUnsafe(settings: Settings): void {
  const { out } = settings;
  refuseOwnFolders(settings, out);
  mkdirSync(dirname(out), { recursive: true });
  accessSync(dirname(out), constants.W_OK);
  if (!existsSync(out)) return;
  const names = readdirSync(out); // ENOTDIR when it is a file
  if (names.length > 0 && !names.includes('index.html')) {
    throw new UserError(`${out}：文件夹里有别的文件，不是生成的网站，不敢替换。请清空它或另选一个。`);
  }
}

/**
 * Refuses a folder that holds or lies in the project's own files.
 * In: the settings, the folder. Errors: `UserError`.
 */
export function refuseOwnFolders({ root, content }: Settings, folder: string): void {
  const own = ['src', 'public', 'tests', 'node_modules', '.git'].map((name) => join(root, name));
  const isOwn = (other: string) => holds(real(other), real(folder)) || holds(real(folder), real(other));
  if (holds(real(folder), real(root)) || [...own, content].some(isOwn)) {
    throw new UserError(`${folder}：这里有项目自己的文件，不能放生成的网站。请另选一个文件夹。`);
  }
}

/** Renames; copies if the folders are on different disks. */
function bring(from: string, to: string): void {
  try {
    renamePatiently(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

function beside(out: string, word: string): string {
  return join(dirname(out), `.${basename(out)}.${word}`);
}

/** The folder behind links, and behind the plain path of a project whose path Vite cannot read. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  // a drive that is not there has no folder above
  return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
}

/** Another drive is no folder inside. */
function holds(folder: string, path: string): boolean {
  return folder === path || isBelow(folder, path);
}
