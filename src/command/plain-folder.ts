import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmdirSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBelow, pathBelow } from './files.ts';
import { UserError } from './user-error.ts';

/** In a path Vite takes `#` and `?` for the end of a name, and `%` for the beginning of an escaped character. */
const misread = /[#?%*]/;

/**
 * The same folder under a path that Vite can read: the folder itself, or else a link to it in the temporary folder, the
 * same each time. In: an absolute path. Errors: `UserError` when no link can be made; it says which name to change.
 */
export function plainFolder(folder: string): string {
  if (!misread.test(folder) || !existsSync(folder)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const links = join(tmpdir(), 'plain-folders');
  const link = join(links, name);
  try {
    if (misread.test(link)) throw new Error(link);
    if (isSame(link, folder)) return link;
    mkdirSync(links, { recursive: true });
    removeLink(link);
    // a junction needs no administrator on Windows; other systems take no notice of the kind
    symlinkSync(folder, link, 'junction');
    if (isSame(link, folder)) return link;
  } catch {
    // told below
  }
  throw new UserError(
    `${folder}：文件夹的路径里有 ${misread.exec(folder)?.[0]}，网站的程序读不了。请给文件夹改名，去掉这个符号。`,
  );
}

/** A path that the user wrote, under the plain path of the folder that holds it; any other as it is. Both absolute. */
export function underPlain(plain: string, path: string): string {
  const folder = existsSync(plain) ? realpathSync(plain) : plain;
  return isBelow(folder, path) ? join(plain, pathBelow(folder, path)) : path;
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** Windows removes a junction as a folder, the others as a file: neither touches what it leads to. */
function removeLink(link: string): void {
  for (const remove of [unlinkSync, rmdirSync]) {
    try {
      remove(link);
    } catch {
      // it is of the other kind, or not there
    }
  }
}
