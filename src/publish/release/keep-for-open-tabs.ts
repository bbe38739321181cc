import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../../command/files.ts';
import { copyHashedFiles, hashedFilesIn } from './hashed-files.ts';
import type { ReleaseNote } from './release-folder.ts';

/** How long an open page still finds the hashed files that it was built with, in milliseconds. */
const openTabs = 7 * 24 * 60 * 60_000;

/**
 * Copies into the next site the hashed files that pages of the last seven days still load, and gives unchanged files
 * the date they had in the last release, because caches revalidate by date.
 * In: the last site and its note, the next site, and the time. Out: what was copied, with the time (ISO) until which
 * it belonged to a release.
 */
export function keepForOpenTabs(last: string, { kept }: ReleaseNote, next: string, now: Date): ReleaseNote['kept'] {
  const stays: ReleaseNote['kept'] = {};
  for (const path of hashedFilesIn(last)) {
    const until = kept[path] ?? now.toISOString();
    if (!existsSync(join(next, path)) && now.getTime() - Date.parse(until) <= openTabs) stays[path] = until;
  }
  copyHashedFiles(Object.keys(stays), last, next);
  for (const path of pathsBelow(next)) {
    const file = join(next, path);
    const before = join(last, path);
    if (!existsSync(before) || !readFileSync(before).equals(readFileSync(file))) continue;
    const { atime, mtime } = statSync(before);
    utimesSync(file, atime, mtime);
  }
  return stays;
}
