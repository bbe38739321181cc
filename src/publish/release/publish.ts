import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../command/fingerprint.ts';
import { removePatiently, renamePatiently } from '../../command/patient-rename.ts';
import { UserError } from '../../command/user-error.ts';
import { currentRelease, pointAt } from './current-release.ts';
import { keepForOpenTabs } from './keep-for-open-tabs.ts';
import {
  removeUnfinished,
  folderOf,
  noteOf,
  refuseForeign,
  releasesIn,
  siteOf,
  type ReleaseNote,
} from './release-folder.ts';

/** How many releases stay for a rollback. */
const keptReleases = 5;

/** What to publish, and where. */
export interface Publication {
  /** a built and checked site */
  site: string;
  /** the folder of releases */
  folder: string;
  now?: Date;
  /** files to lie beside the site: names to contents */
  beside?: Record<string, string>;
}

/**
 * Publishes a built site: copies it aside, adds the hashed files of the last seven days' releases, and swaps it in with
 * one rename. Until the swap the last release is served, whatever happens; nothing half-made is left.
 * Call it with the folder's lock held. Out: the release's name, and whether it is new: the same bytes are not
 * published twice. Errors: `UserError` for a folder that is not one of releases; the file system's.
 */
export function publish({ site, folder, now = new Date(), beside = {} }: Publication): {
  name: string;
  isNew: boolean;
} {
  refuseForeign(folder);
  removeUnfinished(folder);
  const last = currentRelease(folder);
  const sum = fingerprintOf([site], site);
  if (last && noteOf(folder, last).sum === sum) return { name: last, isNew: false };

  const name = `${now.toISOString().replaceAll(/[-:.]/g, '')}-${sum.slice(0, 12)}`;
  const next = join(folder, 'releases', `.next-${name}`);
  try {
    cpSync(site, join(next, 'site'), { recursive: true });
    if (fingerprintOf([join(next, 'site')], join(next, 'site')) !== sum) {
      throw new UserError('复制网站时，有别的程序改动了它。请再发布一次（the site changed while it was copied）。');
    }
    const kept = last ? keepForOpenTabs(siteOf(folder, last), noteOf(folder, last), join(next, 'site'), now) : {};
    const note: ReleaseNote = { sum, kept };
    const files = { ...beside, 'release.json': `${JSON.stringify(note, null, 2)}\n` };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(next, file), text);
    renamePatiently(next, folderOf(folder, name));
  } finally {
    removePatiently(next);
  }
  pointAt(folder, name);
  prune(folder);
  return { name, isNew: true };
}

/** Removes the oldest releases. It renames them first: a release under its name is complete. */
function prune(folder: string): void {
  const current = currentRelease(folder);
  for (const name of releasesIn(folder).slice(0, -keptReleases)) {
    if (name === current) continue;
    const gone = join(folder, 'releases', `.gone-${name}`);
    renamePatiently(folderOf(folder, name), gone);
    removePatiently(gone);
  }
}
