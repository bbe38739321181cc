import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../src/command/chromium.ts';
import type { Settings } from '../../../src/command/settings.ts';
import { placesInHtml } from '../../../src/study/places/places-in-html.ts';
import { least, loadPage, type Load } from '../page-load.ts';
import { seeded } from '../../support/seeded.ts';
import { articlePages, wordsOfPage, type ArticlePage } from './article.ts';
import { askAll, qualityOf, questionsFrom } from './search-quality.ts';
import { ourSite, peerSites, type Site } from './sites.ts';
import { markdownTable } from './table.ts';

const rounds = 5;
const slowness = 4;

/**
 * Builds the same article with this site and with other generators, and prints one table: build time, first load of a
 * section, exactness of search. PEERS chooses some of the generators; `seed` is for the questions.
 */
export async function comparePeers(settings: Settings, seed: number): Promise<void> {
  const pages = articlePages(settings.content);
  const sites = [await ourSite(settings), ...(await peerSites(settings, pages))];
  const browser = await launchChromium();
  const loads = await loadAll(browser, sites);
  const questions = questionsFrom(pages.map(wordsOfPage), seeded(seed));
  const qualities = await Promise.all(
    sites.map(async ({ server, search }) => {
      const page = await browser.newPage();
      return askAll(page, `${server.origin}/`, search, questions);
    }),
  );
  await browser.close();
  for (const { server } of sites) server.close();
  const places = builtPlaces(settings.out, pages);
  const byPage = (part: string) => pages.filter((page) => wordsOfPage(page).includes(part)).map(pathOf);
  const byPlace = (part: string) => places.filter(({ text }) => text.includes(part)).map(({ id }) => id);
  const rows = sites.map((site, at) => {
    const results = qualities[at] ?? new Map<string, string[]>();
    return { ...site, load: loads[at]!, quality: qualityOf(questions, pagesOf(results), byPage) };
  });
  const ownPlaces = qualityOf(questions, placesOf(qualities[0] ?? new Map()), byPlace);
  console.log(conditions(seed));
  console.log(markdownTable(rows, ownPlaces));
}

/** Loads the sites in turn, so that other work of the machine disturbs all of them alike. */
async function loadAll(browser: Browser, sites: Site[]): Promise<Load[]> {
  const loads: Load[][] = sites.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [at, { server, sectionPath }] of sites.entries()) {
      const load = await loadPage(browser, `${server.origin}/${sectionPath}`, slowness);
      if (round > 0) loads[at]?.push(load); // the first one packs the files
    }
  }
  return loads.map(least);
}

function builtPlaces(out: string, pages: ArticlePage[]): { id: string; text: string }[] {
  return pages.flatMap(({ slug }) => placesInHtml(readFileSync(join(out, slug, 'index.html'), 'utf8')));
}

const pathOf = ({ slug }: ArticlePage): string => slug;

/** Turns the addresses of results into pages: `http://…/zhenjie.html?q=#x` → `zhenjie`. */
function pagesOf(results: Map<string, string[]>): Map<string, string[]> {
  const page = (address: string) => new URL(address).pathname.replace(/^\/|(?:\/|\.html|\/?index\.html)$/g, '');
  return new Map([...results].map(([question, addresses]) => [question, addresses.map(page)]));
}

function placesOf(results: Map<string, string[]>): Map<string, string[]> {
  const place = (address: string) => new URL(address).hash.slice(1);
  return new Map([...results].map(([question, addresses]) => [question, addresses.map(place)]));
}

function conditions(seed: number): string {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${new Date().toISOString().slice(0, 10)} · ${machine} · Node ${process.versions.node} · seed ${seed}
First load of a section's page: 390 px, 150 ms, 1.6 Mbit/s, processor ${slowness} times slower, Brotli; least of ${rounds}.
Search: means over 200 substrings of 2–6 characters, by page; of 20 absent words how many have results. PDFs off.`;
}
