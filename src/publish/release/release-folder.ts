import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removePatiently } from '../../command/patient-rename.ts';
import { UserError } from '../../command/user-error.ts';
import { isForeignCurrent, removeUnfinishedSwitch } from './current-release.ts';

/*
 * A folder of releases:
 *   current -> releases/<name>/site    what the web server serves; see current-release.ts
 *   releases/<name>/site/              a whole site; the name is the time (UTC) and the sum of its bytes
 *   releases/<name>/release.json       what it notes about itself
 *   releases/<name>/sbom.cdx.json      what it was built with
 *   releases/<name>/nginx.conf, Caddyfile   the rules for your own servers
 * Names that begin with a dot are unfinished.
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

/**
 * Makes sure that a folder is one of releases, or empty; creates it if it does not exist.
 * Errors: `UserError` when it holds anything else, which a release might bury; the file system's when it cannot be made
 * or written.
 */
export function refuseForeign(folder: string): void {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  const strange = readdirSync(folder).filter(
    (name) => !name.startsWith('.') && !['current', 'releases', 'lost+found'].includes(name),
  );
  if (strange.length > 0) {
    throw new UserError(
      `${folder}：这里有别的文件（${strange.slice(0, 3).join('、')}），不是发布文件夹。请另选一个空文件夹（not a folder of releases）。`,
    );
  }
  if (isForeignCurrent(folder)) {
    throw new UserError(
      `${join(folder, 'current')}：应是符号链接，却是文件或文件夹。请移走它再发布（not a symbolic link）。`,
    );
  }
}

/** Removes what killed releases left. Call it with the folder's lock held. */
export function removeUnfinished(folder: string): void {
  removeUnfinishedSwitch(folder);
  const releases = join(folder, 'releases');
  for (const name of existsSync(releases) ? readdirSync(releases) : []) {
    if (/^\.(?:next|gone)-/.test(name)) removePatiently(join(releases, name));
  }
}
