import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pathsBelow } from '../../src/command/files.ts';
import type { Settings } from '../../src/command/settings.ts';
import { startServer } from '../../src/publish/server/static-server.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { buildFolder, npmBuild } from '../support/build/npm-build.ts';
import { desk, type Reader } from '../support/engines/reader.ts';
import { startReader } from '../support/engines/readers.ts';
import { seeded } from '../support/seeded.ts';
import { writeDividedStudy } from './divided-study.ts';
import type { Trial } from './trial.ts';

/** The most that a page, a list or the search for a place may cost, packed, in bytes. */
const mostPacked = 300_000;

/** How many addresses are followed in each browser. */
const addresses = 12;

/**
 * Builds a study whose text is too long for one page and reads it in Chromium and Firefox, with scripts and without:
 * no page is too large, no place is missing, and addresses that were published while the text was small lead on.
 */
export async function division(sections: number, settings: Settings, seed: number): Promise<Trial[]> {
  const folder = buildFolder('soak-division');
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  try {
    await writeDividedStudy(settings, content, sections, seed);
    const { status, output } = await npmBuild({
      ...{ CONTENT: content, OUT: out, BASE: '/', PDF: 'off' },
      SITE: 'https://example.org', // without it pages load a script more, which Firefox calls failed where it is cut off
    });
    if (status !== 0) return [{ what: '生成分册的网站', times: 1, faults: [output] }];
    const trials = [largeFiles(out), missingPlaces(out)];
    for (const name of ['chromium', 'firefox']) trials.push(await followed(out, name, seed));
    return trials;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages, lists and sitemaps; downloads are asked for, and the search index is fetched in parts. */
function largeFiles(out: string): Trial {
  const paths = pathsBelow(out).filter((path) => /\.(?:html|json|xml)$/.test(path) && !path.startsWith('xiazai/'));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const faults = paths.flatMap((path) => {
    const { length } = brotliCompressSync(readFileSync(join(out, path)), { params });
    return length > mostPacked ? [`${path}: ${length}`] : [];
  });
  return { what: '每一页压缩后不过 300 KB', times: paths.length, faults };
}

/** Every place of a section's page stands once in the volumes, in the same order. */
function missingPlaces(out: string): Trial {
  const placesOf = (path: string) => placesInHtml(readFileSync(join(out, path), 'utf8')).map(({ id }) => id);
  const inVolumes = volumes(out).flatMap((volume) => placesOf(`quanwen/${volume}/index.html`));
  const sections = pathsBelow(out).filter((path) => /^s\d+\/index\.html$/.test(path));
  const faults = sections.flatMap((path) => {
    const own = placesOf(path);
    const at = inVolumes.indexOf(own[0] ?? '');
    return inVolumes.slice(at, at + own.length).join() === own.join() ? [] : [path];
  });
  if (new Set(inVolumes).size !== inVolumes.length) faults.push('twice in the volumes');
  return { what: `各节都在 ${volumes(out).length} 册里`, times: sections.length, faults };
}

const volumes = (out: string): number[] =>
  pathsBelow(out)
    .flatMap((path) => Number(/^quanwen\/(\d+)\/index\.html$/.exec(path)?.[1] ?? 0) || [])
    .toSorted((one, other) => one - other);

/** Follows addresses that were published while text and 索引 were one page each. */
async function followed(out: string, browser: string, seed: number): Promise<Trial> {
  const trial: Trial = { what: `旧网址都通到原处：${browser}`, times: 0, faults: [] };
  const server = await startServer({ root: out, base: '/', port: 0 });
  const reader = await startReader(browser);
  try {
    const random = seeded(seed);
    const ids = placesIn(out);
    const some = Array.from({ length: addresses }, () => ids[Math.floor(random() * ids.length)] ?? '');
    const old = [...some.map((id) => `quanwen/#${id}`), ...some.map((id) => `quanwen/1/#${id}`)];
    const entries = Array.from({ length: addresses }, (_, at) => `suoyin/#cs-${at * 3}`);
    for (const address of [...old, ...entries]) {
      trial.times += 1;
      trial.faults.push(...(await faultsAt(reader, server.url, address, true)));
    }
    // without scripts the name of the entry is there, a link
    for (const address of entries.slice(0, 5)) {
      trial.times += 1;
      trial.faults.push(...(await faultsAt(reader, server.url, address, false)));
    }
  } finally {
    await reader.close();
    await server.close();
  }
  return trial;
}

const placesIn = (out: string): string[] =>
  volumes(out).flatMap((volume) =>
    placesInHtml(readFileSync(join(out, `quanwen/${volume}/index.html`), 'utf8')).map(({ id }) => id),
  );

/** What Firefox says of faces that the page was fetching when its script led on (NS_BINDING_ABORTED). */
const leftBehind = /^downloadable font: download failed.* status=2152398850 /;

/** What is wrong where an address ends: its place is not shown, or a script fails. */
async function faultsAt(reader: Reader, site: string, address: string, scripts: boolean): Promise<string[]> {
  const page = await reader.open({ ...desk, scripts });
  const id = address.split('#')[1] ?? '';
  try {
    await page.goto(site + address);
    for (let tries = 0; tries < 200; tries += 1) {
      if (await page.evaluate(isShown, id).catch(() => false))
        return page.errors.filter((error) => !leftBehind.test(error)).map((error) => `${address}: ${error}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [`${address}: not shown${scripts ? '' : ' without scripts'}`];
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function isShown(id: string): boolean {
  const place = document.getElementById(id);
  const top = place?.getBoundingClientRect().top ?? -1;
  return place !== null && top >= 0 && top < innerHeight;
}
