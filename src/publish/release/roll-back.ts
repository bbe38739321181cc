import { UserError } from '../../command/user-error.ts';
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
  if (name === undefined || !releases.includes(name)) {
    const there = releases.map((one) => `  ${one}${one === current ? '（现行）' : ''}`).join('\n');
    throw new UserError(
      `${wanted ? `没有“${wanted}”这一次发布` : '没有更早的发布可以退回'}（no such release）。现有：\n${there || '  （无）'}`,
    );
  }
  if (current) copyHashedFiles(hashedFilesIn(siteOf(folder, current)), siteOf(folder, current), siteOf(folder, name));
  pointAt(folder, name);
  return name;
}
