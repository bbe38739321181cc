import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium.ts';
import type { Settings } from '../../build/settings.ts';
import { placesInHtml } from '../../places/places-in-html.ts';
import { startPackedServer, type PackedServer } from '../packed-server.ts';
import { least, loadPage, type Load } from '../page-load.ts';
import { seeded } from '../seeded.ts';
import { timedBuild } from '../timed-build-run.ts';
import { articlePages, wordsOfPage, type ArticlePage } from './article.ts';
import { docusaurus } from './docusaurus.ts';
import { ours } from './ours.ts';
import type { Peer } from './peer.ts';
import { buildPeer, installPeer } from './project.ts';
import { rspress } from './rspress.ts';
import { askAll, qualityOf, questionsFrom } from './search-quality.ts';
import { starlight } from './starlight.ts';
import { markdownTable } from './table.ts';
import versions from './versions.json' with { type: 'json' };
import { vitepress } from './vitepress.ts';

const peers: Record<keyof typeof versions, Peer> = { starlight, vitepress, rspress, docusaurus };
const rounds = 5;
const slowness = 4;

/** A built site that stands ready. */
interface Site extends Pick<Peer, 'sectionPath' | 'search'> {
  name: string;
  seconds: number;
  server: PackedServer;
}

/**
 * Builds the same article with other generators and with this site, and prints one table: build time, first load of a
 * section, exactness of search. In: the settings; PEERS chooses some of them; the seed of the questions.
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
    const found = qualities[at] ?? new Map<string, string[]>();
    return { ...site, load: loads[at]!, quality: qualityOf(questions, pagesAmong(found), byPage) };
  });
  const ownPlaces = qualityOf(questions, placesAmong(qualities[0] ?? new Map()), byPlace);
  console.log(conditions(seed));
  console.log(markdownTable(rows, ownPlaces));
}

async function ourSite(settings: Settings): Promise<Site> {
  const out = join(settings.root, '.cache', 'peers', 'ours');
  const env = { CONTENT: settings.content, OUT: out, BASE: '/', PDF: 'off' };
  const { seconds = NaN } = await timedBuild(settings.root, env);
  return { name: 'this site', seconds, server: await serverOf(out), ...ours };
}

/** Those that can be installed and built; of the others it is said why not. */
async function peerSites({ root }: Settings, pages: ArticlePage[]): Promise<Site[]> {
  const chosen = process.env['PEERS']?.split(',');
  const sites: Site[] = [];
  for (const name of Object.keys(peers) as (keyof typeof peers)[]) {
    if (chosen && !chosen.includes(name)) continue;
    const folder = join(root, '.cache', 'peers', name);
    try {
      await installPeer(folder, versions[name]);
      const seconds = await buildPeer(folder, peers[name], pages);
      sites.push({
        name: nameOf(name),
        seconds,
        server: await serverOf(join(folder, peers[name].out)),
        ...peers[name],
      });
    } catch (error) {
      console.error(`${name} is left out: ${(error as Error).message}`);
    }
  }
  return sites;
}

const nameOf = (name: keyof typeof versions): string =>
  `${name} ${Object.values(versions[name])[0]}`.replace(/^./, (letter) => letter.toUpperCase());

function serverOf(folder: string): Promise<PackedServer> {
  return startPackedServer((path) => readFileSync(join(folder, path)));
}

/** In turn, so that what else the machine does falls on all of them. */
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

/** Addresses of results as pages: `http://…/zhenjie.html?q=#x` → `zhenjie`. */
function pagesAmong(found: Map<string, string[]>): Map<string, string[]> {
  const page = (address: string) => new URL(address).pathname.replace(/^\/|(?:\/|\.html|\/?index\.html)$/g, '');
  return new Map([...found].map(([question, addresses]) => [question, addresses.map(page)]));
}

function placesAmong(found: Map<string, string[]>): Map<string, string[]> {
  const place = (address: string) => new URL(address).hash.slice(1);
  return new Map([...found].map(([question, addresses]) => [question, addresses.map(place)]));
}

function conditions(seed: number): string {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${new Date().toISOString().slice(0, 10)} · ${machine} · Node ${process.versions.node} · seed ${seed}
First load of a section's page: 390 px, 150 ms, 1.6 Mbit/s, processor ${slowness} times slower, Brotli; least of ${rounds}.
Search: means over 200 substrings of 2–6 letters, by page; of 20 absent words how many have results. PDFs off.`;
}
