import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removePatiently } from './patient-rename.ts';

/** What nobody asked for in so long is made again. */
const mostDays = 30;

/**
 * A file's bytes if it was kept from an earlier build; else what `make` makes, which is then kept. It appears by a rename,
 * so nobody ever reads half of it.
 * In: the file, whose name holds a hash of all that decides its bytes.
 */
export async function keptOrMade(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (existsSync(file)) return readFileSync(file);
  const bytes = await make();
  writeWhole(file, bytes);
  return bytes;
}

/** Writes a file of that kind, and its folder. In: what it holds: the same as whoever else may be writing it. */
export function writeWhole(file: string, content: Buffer | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const coming = `${file}.${randomUUID()}`;
  writeFileSync(coming, content);
  try {
    renameSync(coming, file);
  } catch (error) {
    // another process or thread made the same, and on Windows somebody is reading it
    rmSync(coming, { force: true });
    if (!existsSync(file)) throw error;
  }
}

/** Removes what was kept in a folder so many days ago or longer. */
export function forgetOld(folder: string, days = mostDays): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const kept = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - kept > days * 24 * 60 * 60 * 1000) rmSync(file, { force: true });
  }
}

/** Removes all but the newest of what was kept in a folder. In: how many stay, the folder. */
export function forgetAllBut(most: number, folder: string): void {
  const all = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const newestFirst = all.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const kept of newestFirst.slice(most)) removePatiently(kept);
}
