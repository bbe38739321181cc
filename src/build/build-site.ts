import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../content-check/check-content.ts';
import { report } from '../content-check/report.ts';
import { writeServiceWorker } from '../offline/write-service-worker.ts';
import { addPolicies } from '../serving/add-policies.ts';
import { compressTexts } from '../serving/compress.ts';
import { headersFile } from '../serving/hosting/headers-file.ts';
import { writeHostingFiles } from '../serving/hosting/hosting-files.ts';
import { missingLetters } from '../fonts/missing-letters.ts';
import { takeBuildLock } from './build-lock.ts';
import { findChromium } from './chromium.ts';
import { readBuiltSite } from './built-html.ts';
import { forgetBuild, isUpToDate, rememberBuild } from './built-site.ts';
import { inputsFingerprint } from './fingerprint.ts';
import { sourceOfLink } from './link-source.ts';
import { faultsIn } from './links-check.ts';
import { runAstro } from './run-astro.ts';
import type { Settings } from './settings.ts';
import { Stop } from './stop.ts';
import { putInPlace, refuseUnsafe, restoreLast } from './swap.ts';

/**
 * Builds the site aside, checks it, and swaps it for the last one. The last good site stays whatever happens before
 * the swap. In: the settings of this run. Out: how many pages were built, or undefined when the site was up to date
 * and `onlyIfNeeded`. Errors: `Stop` for what is wrong with the content, the built pages or the machine.
 */
export async function buildSite(settings: Settings, { onlyIfNeeded = false } = {}): Promise<number | undefined> {
  refuseUnsafe(settings);
  if (onlyIfNeeded && isUpToDate(settings)) return undefined;
  refuseBadContent(settings);
  const cache = join(settings.root, '.cache');
  const giveBack = await takeBuildLock(join(cache, 'build.lock'));
  const aside = join(cache, `build-${process.pid}`);
  try {
    clearLeftovers(cache);
    restoreLast(settings.out);
    // another build may have made it while this one waited
    if (onlyIfNeeded && isUpToDate(settings)) return undefined;
    return await buildAside(settings, aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
    giveBack();
  }
}

function refuseBadContent({ content, root }: Settings): void {
  const problems = checkContent(content, root);
  if (problems.length > 0) throw new Stop(report(problems, root));
}

async function buildAside(settings: Settings, aside: string): Promise<number> {
  const inputs = inputsFingerprint(settings);
  mkdirSync(aside, { recursive: true });
  const finished = join(aside, 'site');
  await runAstro(settings, finished, join(aside, 'astro'));
  await print(settings, finished);
  addPolicies(finished);
  writeServiceWorker(finished, settings);
  writeFileSync(join(finished, '_headers'), headersFile(settings.base));
  const built = readBuiltSite(finished);
  const faults = faultsIn(built, settings);
  if (faults.length > 0)
    throw new Stop(
      `生成的网页有错：\n${faults.map((fault) => `  ${fault}${whereWritten(fault, settings)}`).join('\n')}`,
    );

  tellMissingLetters(finished);
  await compressTexts(finished);
  forgetBuild(settings);
  writeHostingFiles(settings.out, settings.base);
  putInPlace(finished, settings.out);
  rememberBuild(settings, inputs);
  return built.pages.length;
}

/** A new letter is no fault: readers see it in their system's face until the site's own is made anew. */
function tellMissingLetters(finished: string): void {
  const letters = missingLetters(finished);
  if (letters === '') return;
  const shown = letters.length > 100 ? `${letters.slice(0, 100)}……（共${letters.length}字）` : letters;
  console.log(
    `字体里没有这些字，暂由读者系统的宋体显示：${shown}\n请工程师运行 npm run fonts（见 src/fonts/subset.ts）。`,
  );
}

/** A link to a page of the site's own is checked in the built page; the editor is told the line all the same. */
function whereWritten(fault: string, settings: Settings): string {
  const link = /链接“([^”]+)”/.exec(fault)?.[1];
  const source = link && sourceOfLink(link, settings);
  return source ? `\n    写在 ${source}，请改成有的地址和编号。` : '';
}

/** The sheets for paper need a Chromium; the site is whole without them, and its pages know that they are not there. */
async function print(settings: Settings, finished: string): Promise<void> {
  if (!settings.pdf) return;
  if (findChromium() === undefined) {
    console.log('没有找到 Chromium，这次不生成 PDF（no Chromium: the site is built without PDFs）。');
    return;
  }
  const { printSheets } = await import('../paper/print-sheets.ts');
  console.log(`已打印 ${await printSheets(finished, settings)} 份 PDF。`);
}

/** What killed builds left. The lock is held, so none of it is in use. */
function clearLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (/^build-\d+$/.test(name)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}
