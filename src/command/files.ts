import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** All files of a folder and its subfolders, or the file itself, in a fixed order. Empty when it does not exist. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return filesOf(path);
}

/** The kinds that the folder tells itself spare two questions a file; a link may lead to either. */
function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return entry.isFile() ? [path] : filesBelow(path);
  });
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
