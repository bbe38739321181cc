import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** All files of a folder and its subfolders, or the file itself, in a fixed order. Empty when it does not exist. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).toSorted();
  return names.flatMap((name) => filesBelow(join(path, name)));
}

/** The same as paths below the folder, such as `shufa/index.html`. */
export function pathsBelow(folder: string): string[] {
  return filesBelow(folder).map((file) => pathBelow(folder, file));
}

/** The path of a file below a folder, with `/` on every system. */
export function pathBelow(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** Is a file inside a folder? Either path may be written with `/` on Windows too. */
export function isBelow(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
