import { noSuchRelease } from './no-such-release.ts';
import { copyHashedFiles, hashedFilesIn } from './hashed-files.ts';
import { currentRelease, pointAt } from './current-release.ts';
import { removeUnfinished, refuseForeign, releasesIn, siteOf } from './release-folder.ts';

/**
 * Serves an earlier release again. In: the folder, and which; without a name the one before the present.
 * Out: its name. Errors: `UserError` when there is none.
 */
export function rollBack(folder: string, wanted?: string): string {
  refuseForeign(folder);
  removeUnfinished(folder);
  const releases = releasesIn(folder);
  const current = currentRelease(folder);
  const name = wanted ?? releases.filter((one) => current !== undefined && one < current).at(-1);
  if (name === undefined || !releases.includes(name)) throw noSuchRelease(wanted, releases, current);
  if (current) copyHashedFiles(hashedFilesIn(siteOf(folder, current)), siteOf(folder, current), siteOf(folder, name));
  pointAt(folder, name);
  return name;
}
