import { cpSync, existsSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { removePatiently, renamePatiently } from '../../command/patient-rename.ts';

/*
 * `current` is a link, which one rename turns. Windows turns no link by a rename, nor do some network disks, so there
 * it is taken away and made anew: a request may fall between. Where a disk has no links at all (a network folder, FAT), `current` is a copy of the
 * site, and `.current` beside it says of which release.
 */

const linkIn = (folder: string): string => join(folder, 'current');
const nextIn = (folder: string): string => join(folder, '.current.next');
const goneIn = (folder: string): string => join(folder, '.current.gone');
const noteIn = (folder: string): string => join(folder, '.current');

/** The name of the release that is served, or undefined before the first. In: the folder of releases. */
export function currentRelease(folder: string): string | undefined {
  const current = linkIn(folder);
  const found = lstatSync(current, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isSymbolicLink()) return existsSync(noteIn(folder)) ? readFileSync(noteIn(folder), 'utf8') : undefined;
  if (!existsSync(current)) return undefined;
  const release = dirname(realpathSync(current));
  return dirname(release) === realpathSync(join(folder, 'releases')) ? basename(release) : undefined;
}

/** Is `current` something that no release made? */
export function isForeignCurrent(folder: string): boolean {
  const found = lstatSync(linkIn(folder), { throwIfNoEntry: false });
  return found !== undefined && !found.isSymbolicLink() && !existsSync(noteIn(folder));
}

/** Switches to another release, where the disk can by one rename(2), so that every request meets a whole one. */
export function pointAt(folder: string, name: string): void {
  const [current, next, gone] = [linkIn(folder), nextIn(folder), goneIn(folder)];
  removeUnfinishedSwitch(folder);
  const isLink = linked(folder, name);
  if (!isLink) cpSync(join(folder, 'releases', name, 'site'), next, { recursive: true });
  const last = lstatSync(current, { throwIfNoEntry: false });
  const mayTurn = isLink && last?.isSymbolicLink() && process.platform !== 'win32';
  if (!mayTurn || !turned(next, current)) {
    if (last) renamePatiently(current, gone);
    renamePatiently(next, current);
  }
  if (isLink) rmSync(noteIn(folder), { force: true });
  else writeFileSync(noteIn(folder), name);
  removePatiently(gone);
}

/** Turns the link by one rename. Out: could it be? Some network disks rename nothing onto what is there. */
function turned(next: string, current: string): boolean {
  try {
    renameSync(next, current);
    return true;
  } catch {
    return false;
  }
}

/** Makes the link aside. Out: could it be made? */
function linked(folder: string, name: string): boolean {
  const site = `releases/${name}/site`;
  try {
    // a junction, which needs no administrator, knows no relative paths
    symlinkSync(process.platform === 'win32' ? resolve(folder, site) : site, nextIn(folder), 'junction');
    return existsSync(nextIn(folder));
  } catch {
    return false;
  }
}

/** Removes what a killed switch left, and brings back what it took away last. */
export function removeUnfinishedSwitch(folder: string): void {
  removePatiently(nextIn(folder));
  if (existsSync(goneIn(folder)) && !existsSync(linkIn(folder))) renamePatiently(goneIn(folder), linkIn(folder));
  removePatiently(goneIn(folder));
}
