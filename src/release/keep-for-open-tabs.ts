import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from '../build/fingerprint.ts';
import { bringHashedFiles, hashedFilesIn } from './hashed-files.ts';
import type { ReleaseNote } from './release-folder.ts';

/** So long a page may stay open and still find the hashed files that it was built with, in milliseconds. */
const openTabs = 7 * 24 * 60 * 60_000;

/**
 * Brings into the next site the hashed files that pages of the last seven days still load, and gives files that are
 * the last release's the same date, because caches ask by date.
 * In: the last site and its note, the next site, and the time. Out: what was brought, with the time (ISO) until which
 * it was a release's own.
 */
export function keepForOpenTabs(last: string, { kept }: ReleaseNote, next: string, now: Date): ReleaseNote['kept'] {
  const stays: ReleaseNote['kept'] = {};
  for (const path of hashedFilesIn(last)) {
    const until = kept[path] ?? now.toISOString();
    if (!existsSync(join(next, path)) && now.getTime() - Date.parse(until) <= openTabs) stays[path] = until;
  }
  bringHashedFiles(Object.keys(stays), last, next);
  for (const file of filesBelow(next)) {
    const before = join(last, relative(next, file));
    if (!existsSync(before) || !readFileSync(before).equals(readFileSync(file))) continue;
    const { atime, mtime } = statSync(before);
    utimesSync(file, atime, mtime);
  }
  return stays;
}
