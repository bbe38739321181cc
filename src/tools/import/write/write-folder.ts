import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../../command/user-error.ts';

/** Errors: `UserError` for a folder that has something in it, or is none. In: the folder, and what the user calls it. */
export function refuseFull(folder: string, called: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UserError(`${called} 是文件，不是文件夹：换一个文件夹名。`);
  const [first] = readdirSync(folder).filter((name) => !/^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name));
  if (first !== undefined)
    throw new UserError(
      `文件夹 ${called} 里已经有东西了（${first} 等），没有导入，也没有改动它。\n换一个文件夹名：npm run import -- 文件 新文件夹；或者先把这个文件夹改名、移走。`,
    );
}

/**
 * Writes a new folder: aside first, then it takes its name, so that nothing half-written is ever found there.
 * In: the folder, which must be empty or not there; its files by their paths in it. Errors: the file system's.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(join(dirname(folder), '.import-'));
  try {
    for (const [path, content] of files) {
      const target = join(aside, ...path.split('/'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}
