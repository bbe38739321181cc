import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkBeside } from '../../check/check-beside.ts';
import type { Problem } from '../../check/problem.ts';
import { report } from '../../check/report.ts';
import { takeBuildLock } from '../../command/build-lock.ts';
import { inputsFingerprint } from '../../command/fingerprint.ts';
import { forgetOld } from '../../command/kept.ts';
import { removePatiently } from '../../command/patient-rename.ts';
import type { Settings } from '../../command/settings.ts';
import { UserError } from '../../command/user-error.ts';
import { movedPages } from '../../study/published-addresses.ts';
import { writeHostingFiles } from '../headers/hosting/hosting-files.ts';
import { forgetBuild, isUpToDate, rememberBuild } from './built-site.ts';
import { makeSite } from './make-site.ts';
import { loadForPages } from './pages/make-pages.ts';
import { problemsOfSite } from './site-problems.ts';
import { keepAsSpare } from './spare-site.ts';
import { putInPlace, refuseUnsafe, restoreLast } from './swap.ts';

/**
 * Builds the site aside, checks it, and swaps it for the last one. Whatever happens before the swap, the last good site
 * stays. Out: how many pages were built, or undefined if `onlyIfNeeded` and the site was up to date.
 * Errors: `UserError` for mistakes in the content or the built pages, and for problems of the machine.
 */
export async function buildSite(settings: Settings, { onlyIfNeeded = false } = {}): Promise<number | undefined> {
  refuseUnsafe(settings);
  if (onlyIfNeeded && isUpToDate(settings)) return undefined;
  const checked = checkBeside(settings.content, settings.root).then((problems) => refuse(problems, settings));
  checked.catch(() => undefined); // its refusal is awaited with Astro's pages
  loadForPages(settings);
  const cache = join(settings.root, '.cache');
  const releaseLock = await takeBuildLock(join(cache, 'build-lock'));
  // a name for each: a build that was refused may write for a moment longer, when the next has begun
  const aside = join(cache, `build-${process.pid}`);
  try {
    clearLeftovers(cache);
    restoreLast(settings.out);
    // another build may have made it while this one waited
    if (onlyIfNeeded && isUpToDate(settings)) return undefined;
    return await buildAside(settings, aside, checked);
  } finally {
    removePatiently(aside);
    releaseLock();
  }
}

function refuse(problems: Problem[], { root }: Settings): void {
  if (problems.length > 0) throw new UserError(report(problems, root));
}

/** In: the check of the content, which refuses what it finds. */
async function buildAside(settings: Settings, aside: string, checked: Promise<void>): Promise<number> {
  const inputs = inputsFingerprint(settings);
  const made = makeSite(settings, aside, checked);
  // what is wrong with the content is told by the check, in Chinese, whatever else has come of it
  const site = await made.catch((error: unknown) => checked.then(() => Promise.reject(error)));
  await checked;
  refuse(problemsOfSite(site, settings), settings);
  forgetBuild(settings);
  writeHostingFiles(settings.out, settings.base, movedPages(settings.content));
  putInPlace(site.folder, settings.out, (last) => keepAsSpare(last, settings.root));
  rememberBuild(settings, inputs);
  forgetUnused(join(settings.root, '.cache'));
  return site.pages.length;
}

/** Removes what killed builds left. The lock is held, so none of it is in use. */
function clearLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (/^build-\d+$/.test(name)) removePatiently(join(cache, name));
  }
}

/** Removes what builds kept long ago; of compiled code also what is a week old, because each bundling adds some. */
function forgetUnused(cache: string): void {
  for (const name of ['sections', 'faces']) forgetOld(join(cache, name));
  const compiled = join(cache, 'compiled');
  for (const version of existsSync(compiled) ? readdirSync(compiled) : []) forgetOld(join(compiled, version), 7);
}
