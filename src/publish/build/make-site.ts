import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../command/chromium.ts';
import { pathsBelow } from '../../command/files.ts';
import type { Thread } from '../../command/thread.ts';
import type { Settings } from '../../command/settings.ts';
import { searchIndex } from '../../study/contract/addresses.ts';
import { listen } from '../../study/for-the-build.ts';
import { forgetAll } from '../../study/once-per-build.ts';
import { movedPages } from '../../study/published-addresses.ts';
import type { ShownCharacters } from '../faces/characters.ts';
import { missingGlyphs } from '../faces/missing-glyphs.ts';
import { headersFile } from '../headers/hosting/headers-file.ts';
import { webConfig, webConfigFile } from '../headers/hosting/iis.ts';
import { redirectsFile } from '../headers/hosting/moved-pages.ts';
import { writeServiceWorker } from '../service-worker/write-service-worker.ts';
import type { BuiltPage, BuiltSite } from './built-html.ts';
import { finishSite } from './finish-site.ts';
import { indexBeside } from './index/index-beside.ts';
import { refuseOtherWords } from './index/shown-places.ts';
import { leadOnBeside } from './lead-on/lead-on-beside.ts';
import { makePages } from './pages/make-pages.ts';

/**
 * Makes a whole site in a folder of its own, with nothing that depends on where it goes. In: the settings, an empty folder,
 * the check of the content, which refuses what it finds. Out: the folder of the site, and what the checks need of it.
 * Errors: what the check refuses; `UserError` for other mistakes in the content.
 */
export async function makeSite(
  settings: Settings,
  aside: string,
  checked: Promise<void>,
): Promise<BuiltSite & { folder: string }> {
  mkdirSync(aside, { recursive: true });
  const threads: Thread<unknown>[] = [];
  try {
    return await makeParts(settings, aside, checked, (thread) => (threads.push(thread), thread.answer));
  } finally {
    await Promise.all(threads.map(({ stop }) => stop()));
  }
}

/** In: as above, and what looks after a thread and gives its answer. */
async function makeParts(
  settings: Settings,
  aside: string,
  checked: Promise<void>,
  answerOf: <Answer>(thread: Thread<Answer>) => Promise<Answer>,
) {
  const folder = join(aside, 'site');
  const index = answerOf(indexBeside(settings, join(aside, 'index')));
  // of what leads on, only the paths are held: ten thousand sections have a hundred megabytes of it
  const told = listen().then(({ edition, keys, leadOn: pages }) => {
    const leadOn = answerOf(leadOnBeside(folder, pages));
    return { edition, keys, others: new Set(pages.map(([path]) => `${path}index.html`)), leadOn: { pages: leadOn } };
  });
  const made = await makePages(settings, folder, join(aside, 'astro'), checked);
  forgetAll();
  const { leadOn, ...site } = await told;
  const { pages: shownPages, shown, cut, isKept } = await finishSite(settings, { folder, made, ...site });
  refuseOtherWords(shownPages, await index);
  const pages = [...shownPages, ...(await leadOn.pages)];
  renameSync(join(aside, 'index'), join(folder, searchIndex));
  await cut;
  await addPdfs(settings, folder, pages);
  await writeServiceWorker(folder, settings.base, isKept);
  const moved = movedPages(settings.content);
  writeFileSync(join(folder, '_headers'), headersFile(settings.base));
  if (moved.length > 0) writeFileSync(join(folder, '_redirects'), redirectsFile(settings.base, moved));
  const whole = pathsBelow(folder);
  writeFileSync(join(folder, webConfigFile), webConfig(whole));
  reportMissingGlyphs(shown, settings.content);
  return { folder, pages, files: new Set([...whole, webConfigFile]) };
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
