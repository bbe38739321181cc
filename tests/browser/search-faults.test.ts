import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close as closePagefind } from 'pagefind';
import type { Page } from 'playwright-core';
import { settings } from '../../src/command/this-build.ts';
import { startServer } from '../../src/publish/server/static-server.ts';
import type { IndexedPlace } from '../../src/reader/search/text/facts.ts';
import { indexedPages } from '../../src/reader/search/build/indexed-pages.ts';
import { writeIndex } from '../../src/reader/search/build/write-index.ts';
import { faults, faultySite, type Fault, type FaultySite } from '../support/browser/faulty-site.ts';
import {
  builtPlaces,
  expectPlaces,
  pagesInTurn,
  placesWith,
  searchPage,
  searchOutcome,
} from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';
import { isThorough } from '../support/thorough.ts';

const files = {
  'pagefind.js': /pagefind\.js/,
  worker: /search-worker-.*\.js/,
  entry: /pagefind-entry\.json/,
  meta: /\.pf_meta/,
  wasm: /wasm\..*\.pagefind/,
  index: /\.pf_index/,
  fragment: /\.pf_fragment/,
  facts: /\.pf_facts/,
};
/** what the reader is told; of the rest one cannot know more than that no answer is given */
const reasons: Partial<Record<Fault, RegExp>> = {
  '404': /^服务器上没有 \/\S+ 这个文件，这一次没有查成。$/,
  html: /文件不完整/,
  truncated: /文件不完整/,
  corrupt: /文件不完整/,
  dropped: /文件没有传到/,
  hanging: /等了八秒没有回音/,
};
const word = '督察';
let site: OpenSite;
let places: IndexedPlace[];
/** pages that wait, and pages that work: too many of these at once would wait for the machine, not for the server */
let patient: ReturnType<typeof pagesInTurn>;
let busy: ReturnType<typeof pagesInTurn>;

beforeAll(async () => {
  [site, places] = await Promise.all([openSite({ base: '/' }), builtPlaces()]);
  patient = pagesInTurn(site.browser, Object.keys(files).length);
  busy = pagesInTurn(site.browser, 2);
});
afterAll(() => site.close());

/** Runs steps with a page and a faulty server, and fails on uncaught errors. */
async function withFaultySite(
  steps: (page: Page, faulty: FaultySite) => Promise<void>,
  { headers = {}, inTurn = busy }: { headers?: Record<string, string>; inTurn?: typeof busy } = {},
): Promise<void> {
  const faulty = await faultySite(site.url, headers);
  await inTurn((page) => steps(page, faulty)).finally(() => faulty.close());
}

const expectedPlaces = () => placesWith(places, word);
type File = keyof typeof files;

/** Every fault of a script and of a fetched file; of the other files the two that are told in different words. */
const isTried = (file: File, fault: Fault) =>
  isThorough || file === 'worker' || file === 'fragment' || fault === '404' || fault === 'corrupt';
/** Those that wait eight seconds come first: the others run meanwhile. */
const cells = ['hanging' as const, ...faults.filter((fault) => fault !== 'hanging')]
  .flatMap((fault) => (Object.keys(files) as File[]).map((file) => [file, fault] as const))
  .filter(([file, fault]) => isTried(file, fault));

/** Searches while a file is broken, then heals it and retries in the same tab. */
const breakAndHeal = (file: File, fault: Fault) => {
  const steps = async (page: Page, faulty: FaultySite) => {
    faulty.breakFiles(files[file], fault);
    await page.goto(searchPage(faulty.url, word));
    const first = await searchOutcome(page, word);
    // a script may still work with one wrong bit
    if (fault === 'one bit' && first.state === 'found') return expectPlaces(first.places, expectedPlaces());
    expect(first.state).toBe('fault');
    expect(first.status).toMatch(/没有查成|不给结果/);
    expect(first.status).toMatch(reasons[fault] ?? /./);
    if (fault === '404') expect(first.status).toMatch(files[file]);
    expect(await page.locator('.fault a').allTextContents()).toEqual(['目录', '全文']);
    faulty.breakFiles(undefined);
    await page.getByRole('button', { name: '重试' }).click();
    await page.waitForSelector('[data-search-output][data-state="found"]');
    expectPlaces((await searchOutcome(page, word)).places, expectedPlaces());
  };
  return withFaultySite(steps, fault === 'hanging' ? { inTurn: patient } : {});
};

describe('a fault is never “nothing found”, its reason is told, and a retry in the same tab heals', () => {
  describe.concurrent('whatever happens to a file', () => {
    test.each(cells)('%s: %s', breakAndHeal);
  });

  test('offline, and on again', () =>
    withFaultySite(async (page, faulty) => {
      await page.goto(searchPage(faulty.url));
      await page.context().setOffline(true);
      await page.locator('#page-search').fill(word);
      const { state, status } = await searchOutcome(page, word);
      expect([state, status]).toEqual(['fault', '网络不通，连不上本站，这一次没有查成。']);
      await page.context().setOffline(false);
      await page.getByRole('button', { name: '重试' }).click();
      await page.waitForSelector('[data-result]');
      expectPlaces((await searchOutcome(page, word)).places, expectedPlaces());
    }));

  test.each([
    ['no worker at all', "worker-src 'none'"],
    ['a worker from another address only', 'worker-src https://example.invalid'],
    ['no worker and no inline script', "script-src 'self'; worker-src 'none'"],
    ['no engine in the worker', "default-src 'self' 'unsafe-inline'"],
    ['no address for a worker', "require-trusted-types-for 'script'; trusted-types 'none'"],
  ])('a server whose policy allows %s: search says so and shows other ways', (_, policy) =>
    withFaultySite(
      async (page, faulty) => {
        await page.goto(searchPage(faulty.url, word));
        const { state, status } = await searchOutcome(page, word);
        expect([state, status]).toEqual([
          'fault',
          '搜索没有运行起来，也许是网站或浏览器的设置不让它运行，这一次没有查成。',
        ]);
        expect(await page.locator('.fault a').allTextContents()).toEqual(['目录', '全文']);
      },
      { headers: { 'content-security-policy': policy } },
    ),
  );

  test('under Trusted Types', () =>
    withFaultySite(
      async (page, faulty) => {
        await page.goto(searchPage(faulty.url, word));
        expectPlaces((await searchOutcome(page, word)).places, expectedPlaces());
        expect(faulty.requests.filter((path) => /search-worker/.test(path))).toHaveLength(1);
      },
      { headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types search-worker" } },
    ));

  test('answers out of order: the newest query wins', () =>
    withFaultySite(async (page, faulty) => {
      faulty.breakFiles(files.fragment, 'slow');
      await page.goto(searchPage(faulty.url));
      await page.locator('#page-search').pressSequentially('督察评分表', { delay: 60 });
      expectPlaces((await searchOutcome(page, '督察评分表')).places, placesWith(places, '督察评分表'));
      await page.waitForTimeout(1000);
      expect(await page.locator('[data-search-status]').textContent()).toContain('“督察评分表”');
    }));
});

test('a new edition under an open tab: the tab answers from the new one', async () => {
  const out = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(settings.out, out, { recursive: true });
  const pages = await indexedPages(out, ['', 'shufa/', 'ducha/', 'zhenjie/', 'quanwen/']);
  const [page1] = pages;
  if (!page1) throw new Error('no pages');
  page1.places = page1.places.map((place) => ({ ...place, text: `${place.text}新版督察。` }));
  await writeIndex(pages, [], join(out, 'pagefind')).finally(() => closePagefind());
  const edition = await startServer({ root: out, base: '/', port: 0 });
  try {
    await withFaultySite(async (page, faulty) => {
      await page.goto(searchPage(faulty.url));
      await page.locator('#page-search').focus(); // the engine of the old edition is loaded
      await page.waitForTimeout(1500);
      faulty.publish(edition.url);
      await page.locator('#page-search').fill(word);
      const old = await searchOutcome(page, word);
      expect(['found', 'fault']).toContain(old.state);
      await expect.poll(() => page.url()).toContain('q=');
      await page.reload();
      expectPlaces((await searchOutcome(page, word)).places, [
        ...new Set([...expectedPlaces(), ...page1.places.map(({ id }) => id)]),
      ]);
    });
  } finally {
    await edition.close();
    rmSync(out, { recursive: true });
  }
});
