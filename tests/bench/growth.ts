import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../src/command/chromium.ts';
import { filesBelow } from '../../src/command/files.ts';
import type { Settings } from '../../src/command/settings.ts';
import { serveFolders } from './packed-server.ts';
import { kilo, openPage, searchOurs } from './search-visit.ts';
import { growthExponent } from './slope.ts';
import { timedBuild, type TimedBuild } from './timed-build.ts';
import { writeSyntheticContent } from './synthetic-content.ts';
import { builtTexts } from './synthetic-study.ts';

/** What a study of one size costs, in the units that the keys name: s, MB, kB. */
type Costs = Record<string, number>;

const growingFiles = ['index.html', 'quanwen/index.html', 'suoyin/index.html', 'sitemap.xml', 'sw.js'];

/**
 * Measures how the site grows. Builds synthetic studies with the editors' own build, in a separate process and without
 * PDFs, and prints the costs of each and the exponent of growth of every cost (1 is linear). `sizes` are numbers of
 * sections. The site must be built, because its words are used.
 */
export async function measureSiteGrowth(settings: Settings, sizes: number[], seed: number): Promise<void> {
  console.log(`growth of the site: seed ${seed}, PDFs off`);
  const article = await builtTexts(settings.out);
  const browser = await launchChromium();
  const costs = new Map<number, Costs>();
  for (const size of sizes) {
    const folder = join(settings.root, '.cache', 'bench', `site-${size}`);
    const content = join(folder, 'content');
    const out = join(folder, 'site');
    const slug = writeSyntheticContent(settings.content, content, size, article, seed);
    const built = await timedBuild(settings.root, { CONTENT: content, OUT: out, BASE: '/', PDF: 'off' });
    costs.set(size, { ...timesOf(built), ...sizesOf(out, slug), ...(await visitCosts(browser, out, slug)) });
    console.log(`${size} sections`, costs.get(size));
  }
  await browser.close();
  console.table(rows(costs));
}

function timesOf({ seconds, cpu, memory }: TimedBuild): Costs {
  return { 'build s': tenth(seconds), 'processor s': tenth(cpu), 'memory MB': Math.round(memory) };
}

/** Sizes of the built files: all of them unpacked, and packed with Brotli those that grow with the text. */
function sizesOf(out: string, slug: string): Costs {
  const files = filesBelow(out);
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const packed = [`${slug}/index.html`, ...growingFiles].map((file) => [
    `${file.replace(slug, 'a section').replace('/index.html', '')} br kB`,
    kilo(packedSize(join(out, file))),
  ]);
  const largest = { 'largest page br kB': kilo(largestPage(files)) };
  return { files: files.length, 'output MB': tenth(total / 1e6), ...Object.fromEntries(packed), ...largest };
}

/** In bytes, packed: of all pages, lists and sitemaps; the largest unpacked are looked at. */
function largestPage(files: readonly string[]): number {
  const sizes = files
    .filter((file) => /\.(?:html|xml)$/.test(file))
    .map((file) => [statSync(file).size, file] as const);
  const looked = sizes.toSorted(([one], [other]) => other - one).slice(0, 20);
  return Math.max(...looked.map(([, file]) => packedSize(file)));
}

/** In bytes; 0 where there is no such file. Quality 9 is within some percent of what is published, and far quicker. */
function packedSize(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return existsSync(file) ? brotliCompressSync(readFileSync(file), { params }).length : 0;
}

/** Bytes (gzip) of a first page and of first searches on the search page: literally, by another reading. */
async function visitCosts(browser: Browser, out: string, slug: string): Promise<Costs> {
  const server = await serveFolders([out]);
  const page = await openPage(browser, `${server.origin}/${slug}/`);
  const first = server.takeCounts(/^/);
  await page.context().close();
  const search = await searchOurs(browser, server, '督察');
  const otherwise = await searchOurs(browser, server, '十二个镇街');
  server.close();
  return { 'first page kB': kilo(first.bytes), 'first search kB': search.kB, 'by another reading kB': otherwise.kB };
}

/** A row for each cost: its value at every size, and the exponents over all sizes and over the last two. */
function rows(costs: Map<number, Costs>): Record<string, Record<string, number>> {
  const sizes = [...costs.keys()];
  const names = Object.keys(costs.get(sizes[0] ?? 0) ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const points = sizes.map((size) => [size, costs.get(size)?.[name] ?? NaN] as const);
      const exponent = (some: typeof points) => Math.round(growthExponent(some) * 100) / 100;
      return [name, { ...Object.fromEntries(points), exponent: exponent(points), last: exponent(points.slice(-2)) }];
    }),
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
