import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { launchChromium } from '../../src/command/chromium.ts';
import type { Settings } from '../../src/command/settings.ts';
import { charactersByCount } from '../../src/reader/search/build/index-records.ts';
import type { IndexedPage } from '../../src/reader/search/build/indexed-pages.ts';
import { rareWindows } from '../../src/reader/search/text/rare-windows.ts';
import { writeIndex } from '../../src/reader/search/build/write-index.ts';
import { serveFolders } from './packed-server.ts';
import { searchPlain, writePlain } from './plain-pagefind.ts';
import { searchOurs } from './search-visit.ts';
import { builtTexts, syntheticStudy } from './synthetic-study.ts';

/**
 * Measures how search grows and prints two tables for each size (in sections): the time and size of the search index,
 * and for fifteen queries the bytes and milliseconds of a first search, the milliseconds of a second, and the longest task
 * of the page. Beside it stand the numbers of plain Pagefind, used as in its manual. The site must be built, because
 * its search page is used.
 */
export async function measureGrowth(settings: Settings, sizes: number[], seed: number): Promise<void> {
  console.log(`seed ${seed}`);
  const article = await builtTexts(settings.out);
  const browser = await launchChromium();
  const site = await serveFolders([settings.out]);
  console.log('\nthe site itself: a first search, engine and all');
  console.table({
    督察: await searchOurs(browser, site, '督察'),
    枫桥经验: await searchOurs(browser, site, '枫桥经验'),
  });
  site.close();
  for (const size of sizes) {
    const pages = syntheticStudy(size, article, seed);
    const folder = join(settings.root, '.cache', 'bench', String(size));
    const index = await timed(() => writeIndex(pages, [], join(folder, 'ours', 'pagefind')));
    const plain = await timed(() => writePlain(pages, join(folder, 'plain')));
    console.log(`\n${size} sections, ${pages.length * 5} places`);
    console.table({
      'this site': { seconds: index.seconds, ...(await sizeOf(join(folder, 'ours', 'pagefind'))) },
      'plain Pagefind': { seconds: plain.seconds, ...(await sizeOf(join(folder, 'plain', 'pagefind'))) },
    });
    const ours = await serveFolders([join(folder, 'ours'), settings.out]);
    const theirs = await serveFolders([join(folder, 'plain')]);
    const rows: Record<string, object> = {};
    for (const [name, query] of Object.entries(queriesFor(pages))) {
      const own = await searchOurs(browser, ours, query);
      const other = await searchPlain(browser, theirs, query);
      rows[name] = {
        ...own,
        'plain kB': other.kB,
        'plain first ms': other.first,
        'plain warm ms': other.warm,
        'plain found': other.found,
      };
    }
    console.table(rows);
    ours.close();
    theirs.close();
  }
  await browser.close();
  await close();
}

function queriesFor(pages: IndexedPage[]): Record<string, string> {
  const middle = pages[Math.floor(pages.length / 2)]?.places[4]?.text ?? '';
  const everything = pages.flatMap(({ places }) => places.map(({ text }) => text)).join('\n');
  const counts = charactersByCount(pages.flatMap(({ places }) => places.map(({ text }) => text)));
  const commonest = counts.toReversed().flatMap((group) => group.match(/\p{Script=Han}/gu) ?? []);
  const [rare = ''] = rareWindows(middle, counts);
  return {
    rare,
    督察: '督察',
    法: '法',
    'a phrase of 20': middle.slice(40, 60),
    'two words': '督察 镇街',
    'except punctuation': /[^，。]{3}，[^，。]{3}/.exec(middle)?.[0].replace('，', '') ?? '',
    'the same, 12 letters': /[^，。\n]{6}，[^，。\n]{6}/.exec(everything)?.[0].replace('，', '') ?? '',
    'numbers any way': '十二个镇街',
    'a date': '2020-04',
    'words in one': '督察、镇街',
    'one wrong': '法治督查',
    'two wrong': '法制督查',
    'six very common': commonest.slice(0, 6).join(''),
    'common, except punctuation': '督察工作；推进',
    absent: '察督法街',
  };
}

async function timed(work: () => Promise<unknown>): Promise<{ seconds: number }> {
  const start = performance.now();
  await work();
  return { seconds: Math.round((performance.now() - start) / 100) / 10 };
}

async function sizeOf(folder: string): Promise<{ files: number; MB: number }> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    names.filter((name) => name.isFile()).map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return { files: sizes.length, MB: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e5) / 10 };
}
