import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { checkBeside } from '../../check/check-beside.ts';
import type { Problem } from '../../check/problem.ts';
import { report } from '../../check/report.ts';
import { writeServiceWorker } from '../service-worker/write-service-worker.ts';
import { headersFile } from '../headers/hosting/headers-file.ts';
import { webConfig, webConfigFile } from '../headers/hosting/iis.ts';
import { writeHostingFiles } from '../headers/hosting/hosting-files.ts';
import { redirectsFile } from '../headers/hosting/moved-pages.ts';
import { takeBuildLock } from '../../command/build-lock.ts';
import { removePatiently } from '../../command/patient-rename.ts';
import { findChromium } from '../../command/chromium.ts';
import type { BuiltPage } from './built-html.ts';
import type { ShownCharacters } from '../faces/characters.ts';
import { cutFaces } from '../faces/cut-faces.ts';
import { missingGlyphs } from '../faces/missing-glyphs.ts';
import { shownInSite } from '../faces/shown-in-site.ts';
import { finishPages } from './finish-pages.ts';
import { writeLeadOnPages } from './lead-on-pages.ts';
import { PageReader } from './page-reader.ts';
import { PagesToIndex } from '../../reader/search/build/indexed-pages.ts';
import { makeSearchIndex } from '../../reader/search/build/search-index.ts';
import { isKeptOffline } from '../../reader/offline/is-kept.ts';
import { sectionFiles } from '../../study/contract/section-names.ts';
import { pathsBelow } from '../../command/files.ts';
import { forgetBuild, isUpToDate, rememberBuild } from './built-site.ts';
import { inputsFingerprint } from '../../command/fingerprint.ts';
import { loadAstro, runAstro } from './run-astro.ts';
import { problemsOfSite } from './site-problems.ts';
import type { Settings } from '../../command/settings.ts';
import { UserError } from '../../command/user-error.ts';
import { forgetAll } from '../../study/once-per-build.ts';
import { movedPages } from '../../study/published-addresses.ts';
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
  loadAstro(settings);
  const cache = join(settings.root, '.cache');
  const releaseLock = await takeBuildLock(join(cache, 'build-lock'));
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
  mkdirSync(aside, { recursive: true });
  const finished = join(aside, 'site');
  await runAstro(settings, finished, join(aside, 'astro'), checked);
  forgetAll();
  const reader = new PageReader(finished);
  const shown = shownInSite(finished, (file) => reader.early(file).tree);
  const { renamed, cut } = cutFaces(finished, shown, settings.content, join(settings.root, '.cache', 'faces'));
  const isKept = isKeptOffline(settings.offline, sectionsWithPage(settings.content));
  const toIndex = new PagesToIndex();
  const look = (file: string, page: Root) => toIndex.add(file.replace(/(^|\/)index\.html$/, '$1'), page);
  const pages = finishPages(finished, { isKept, pages: reader, renamed, look });
  // Pagefind has a process of its own, which works while this one writes
  const index = makeSearchIndex(toIndex.inOrder(), settings.content, join(finished, 'pagefind'));
  const [leadOn, made] = await Promise.allSettled([writeLeadOnPages(finished), index]);
  if (made.status === 'rejected') throw made.reason;
  if (leadOn.status === 'rejected') throw leadOn.reason;
  pages.push(...leadOn.value);
  await cut;
  await addPdfs(settings, finished, pages);
  await writeServiceWorker(finished, settings.base, isKept);
  const moved = movedPages(settings.content);
  writeFileSync(join(finished, '_headers'), headersFile(settings.base));
  writeFileSync(join(finished, webConfigFile), webConfig(pathsBelow(finished)));
  if (moved.length > 0) writeFileSync(join(finished, '_redirects'), redirectsFile(settings.base, moved));
  refuse(problemsOfSite({ pages, files: new Set(pathsBelow(finished)) }, settings), settings);

  reportMissingGlyphs(shown, settings.content);
  forgetBuild(settings);
  writeHostingFiles(settings.out, settings.base, moved);
  putInPlace(finished, settings.out);
  rememberBuild(settings, inputs);
  return pages.length;
}

/** The introduction stands on the home page; every other section has a page of its own. */
function sectionsWithPage(content: string): number {
  return sectionFiles(content).filter(({ isIntroduction }) => !isIntroduction).length;
}

/** A missing glyph is no error: readers see their system's until the faces are made again. */
function reportMissingGlyphs(characters: ShownCharacters, content: string): void {
  const missing = missingGlyphs(characters, content);
  if (missing === '') return;
  const shown = missing.length > 100 ? `${missing.slice(0, 100)}……（共${missing.length}字）` : missing;
  console.log(
    `字体里没有这些字，暂由系统的字体显示：${shown}\n能上网的话，运行 npm run fonts 就能补上；不补也能照常公布。`,
  );
}

/** PDFs need a Chromium. Without one the site is complete, and its pages do not link to any. */
async function addPdfs(settings: Settings, finished: string, pages: BuiltPage[]): Promise<void> {
  if (!settings.pdf) return;
  if (findChromium() === undefined) {
    console.log('没有找到 Chromium，这次不生成 PDF（no Chromium: the site is built without PDFs）。');
    return;
  }
  const { makePdfs } = await import('../pdf/make-pdfs.ts');
  console.log(`已打印 ${await makePdfs(finished, pages, settings)} 份 PDF。`);
}

/** Removes what killed builds left. The lock is held, so none of it is in use. */
function clearLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (/^build-\d+$/.test(name)) removePatiently(join(cache, name));
  }
}
