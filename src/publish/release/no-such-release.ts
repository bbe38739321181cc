import { UserError } from '../../command/user-error.ts';

/** Nothing to go back to. In: the wished name, if any; the names that are there, and the one that is served. */
export function noSuchRelease(wanted: string | undefined, releases: string[], current: string | undefined): UserError {
  const there = releases.map((one) => `  ${one}${one === current ? '（现行）' : ''}`).join('\n');
  return new UserError(
    `${wanted ? `没有“${wanted}”这一次发布` : '没有更早的发布可以退回'}（no such release）。现有：\n${there || '  （无）'}`,
  );
}
