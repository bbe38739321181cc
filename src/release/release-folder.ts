import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
} from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../build/stop.ts';

/*
 * A folder of releases:
 *   current -> releases/<name>/site    what the web server serves
 *   releases/<name>/site/              a whole site; the name is the time (UTC) and the sum of its bytes
 *   releases/<name>/release.json       what is known of it
 *   releases/<name>/sbom.cdx.json      what it was built with
 *   releases/<name>/nginx.conf, Caddyfile   the rules for servers of one's own
 * Names with a dot in front are work in hand.
 */

const releaseName = /^\d{8}T\d{9}Z-[0-9a-f]{12}$/;

/** What a release notes about itself. */
export interface ReleaseNote {
  /** fingerprint of the built site, without the files kept for open tabs */
  sum: string;
  /** hashed files of earlier releases, with the time (ISO) until which they were a release's own */
  kept: Record<string, string>;
}

/** Names of the whole releases, oldest first. */
export function releasesIn(folder: string): string[] {
  const releases = join(folder, 'releases');
  return existsSync(releases)
    ? readdirSync(releases)
        .filter((name) => releaseName.test(name))
        .toSorted()
    : [];
}

/** A release's own folder. */
export const folderOf = (folder: string, name: string): string => join(folder, 'releases', name);

/** The site of a release. */
export const siteOf = (folder: string, name: string): string => join(folderOf(folder, name), 'site');

/** What a release noted about itself. */
export function noteOf(folder: string, name: string): ReleaseNote {
  return JSON.parse(readFileSync(join(folderOf(folder, name), 'release.json'), 'utf8')) as ReleaseNote;
}

/** The release that is served, or undefined before the first. */
export function currentRelease(folder: string): string | undefined {
  const current = join(folder, 'current');
  if (!lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  return releasesIn(folder).find((name) => readlinkSync(current) === `releases/${name}/site`);
}

/** Serves another release from now on: one rename(2), so that no request meets neither or half of each. */
export function pointAt(folder: string, name: string): void {
  const next = join(folder, '.current.next');
  rmSync(next, { force: true });
  symlinkSync(`releases/${name}/site`, next);
  renameSync(next, join(folder, 'current'));
}

/**
 * Makes sure that a folder is one of releases, or empty or not there yet, in which case it is made.
 * Errors: `Stop` when it holds anything else, which a release might bury; the file system's when it cannot be made or written.
 */
export function refuseForeign(folder: string): void {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  const strange = readdirSync(folder).filter(
    (name) => !name.startsWith('.') && !['current', 'releases', 'lost+found'].includes(name),
  );
  if (strange.length > 0) {
    throw new Stop(
      `${folder}：这里有别的文件（${strange.slice(0, 3).join('、')}），不是发布文件夹。请另选一个空文件夹（not a folder of releases）。`,
    );
  }
  const current = lstatSync(join(folder, 'current'), { throwIfNoEntry: false });
  if (current && !current.isSymbolicLink()) {
    throw new Stop(
      `${join(folder, 'current')}：应是符号链接，却是文件或文件夹。请移走它再发布（not a symbolic link）。`,
    );
  }
}

/** Clears what killed releases left. Call it with the folder's lock held. */
export function clearWorkInHand(folder: string): void {
  rmSync(join(folder, '.current.next'), { force: true });
  const releases = join(folder, 'releases');
  for (const name of existsSync(releases) ? readdirSync(releases) : []) {
    if (/^\.(?:next|gone)-/.test(name)) rmSync(join(releases, name), { recursive: true, force: true });
  }
}
