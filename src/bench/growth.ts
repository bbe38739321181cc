import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../build/chromium.ts';
import { filesBelow } from '../build/fingerprint.ts';
import type { Settings } from '../build/settings.ts';
import { startCountingServer } from './counting-server.ts';
import { kilo, openPage, searchOurs } from './search-visit.ts';
import { growthExponent } from './slope.ts';
import { timedBuild, type TimedBuild } from './timed-build-run.ts';
import { writeSyntheticContent } from './synthetic-content.ts';
import { builtTexts } from './synthetic-study.ts';

/** What a size costs: seconds, MB, kB. */
type Costs = Record<string, number>;

const whole = ['index.html', 'quanwen/index.html', 'suoyin/index.html', 'sitemap.xml', 'sw.js'];

/**
 * How the site grows: builds synthetic studies with the build that editors run, in a process of its own and without
 * PDFs, and prints what each cost and the exponent of growth of every cost (1 is linear).
 * In: the settings (the site must be built: its words are used), the numbers of sections, the seed.
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
    costs.set(size, { ...timesOf(built), ...sizesOf(out, slug), ...(await visited(browser, out, slug)) });
    console.log(`${size} sections`, costs.get(size));
  }
  await browser.close();
  console.table(rows(costs));
}

function timesOf({ seconds, cpu, memory }: TimedBuild): Costs {
  return { 'build s': tenth(seconds), 'processor s': tenth(cpu), 'memory MB': Math.round(memory) };
}

/** Bytes of the built files: all as they are, and packed with Brotli those that list everything. */
function sizesOf(out: string, slug: string): Costs {
  const files = filesBelow(out).filter((file) => !/\.(?:br|gz)$/.test(file));
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const packed = [`${slug}/index.html`, ...whole].map((file) => [
    `${file.replace(slug, 'a section').replace('/index.html', '')} br kB`,
    kilo(packedSize(join(out, file))),
  ]);
  return { files: files.length, 'output MB': tenth(total / 1e6), ...Object.fromEntries(packed) };
}

function packedSize(file: string): number {
  return existsSync(`${file}.br`) ? statSync(`${file}.br`).size : readFileSync(file).length;
}

/** Bytes (gzip) of a first page, and of a first search on the search page. */
async function visited(browser: Browser, out: string, slug: string): Promise<Costs> {
  const server = await startCountingServer([out]);
  const page = await openPage(browser, `${server.url}${slug}/`);
  const first = server.taken(/^/);
  await page.context().close();
  const search = await searchOurs(browser, server, '督察');
  server.close();
  return { 'first page kB': kilo(first.bytes), 'first search kB': search.kB };
}

/** A row for each cost: its value at every size, and the exponents over all sizes and between the last two. */
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
