import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close as closePagefind } from 'pagefind';
import type { Page } from 'playwright-core';
import { settings } from '../../src/build/settings.ts';
import { startServer } from '../../src/build/static-server.ts';
import type { IndexedPlace } from '../../src/search/facts.ts';
import { indexedPages } from '../../src/search/index-places.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { faults, faultySite, type Fault, type FaultySite } from './faulty-site.ts';
import { builtPlaces, expectPlaces, pagesInTurn, placesWith, searchPage, seen } from './search-steps.ts';
import { openSite, type OpenSite } from './site.ts';

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
const word = '督察';
let site: OpenSite;
let places: IndexedPlace[];
let inTurn: ReturnType<typeof pagesInTurn>;

beforeAll(async () => {
  [site, places] = await Promise.all([openSite({ base: '/' }), builtPlaces()]);
  inTurn = pagesInTurn(site.browser, Object.keys(files).length);
});
afterAll(() => site.close());

/** Opens the search page before a faulty server, hands both over, and looks for errors nobody caught. */
async function withFaultySite(
  steps: (page: Page, faulty: FaultySite) => Promise<void>,
  headers: Record<string, string> = {},
): Promise<void> {
  const faulty = await faultySite(site.url, headers);
  await inTurn((page) => steps(page, faulty)).finally(() => faulty.close());
}

const found = () => placesWith(places, word);
type File = keyof typeof files;
const every = (kinds: Fault[]) =>
  (Object.keys(files) as File[]).flatMap((file) => kinds.map((fault) => [file, fault] as const));

/** Searches while a file is broken, then heals it and tries again in the same tab. */
const breakAndHeal = (file: File, fault: Fault) =>
  withFaultySite(async (page, faulty) => {
    faulty.breakFiles(files[file], fault);
    await page.goto(searchPage(faulty.url, word));
    const first = await seen(page, word);
    // one wrong bit may leave a script as good as it was
    if (fault === 'one bit' && first.state === 'found') return expectPlaces(first.places, found());
    expect(first.state).toBe('fault');
    expect(first.status).toMatch(/没有查成|不给结果/);
    expect(await page.locator('.fault a').allTextContents()).toEqual(['目录', '全文']);
    faulty.breakFiles(undefined);
    await page.getByRole('button', { name: '重试' }).click();
    await page.waitForSelector('[data-search-output][data-state="found"]');
    expectPlaces((await seen(page, word)).places, found());
  });

describe('a fault is never “nothing found”, and a retry in the same tab heals', () => {
  test.each(every(faults.filter((fault) => fault !== 'hanging')))('%s: %s', breakAndHeal);

  describe.concurrent('nothing is waited for longer than eight seconds', () => {
    test.each(every(['hanging']))('%s: %s', breakAndHeal);
  });

  test('offline, and on again', () =>
    withFaultySite(async (page, faulty) => {
      await page.goto(searchPage(faulty.url));
      await page.context().setOffline(true);
      await page.locator('#page-search').fill(word);
      expect((await seen(page, word)).state).toBe('fault');
      await page.context().setOffline(false);
      await page.getByRole('button', { name: '重试' }).click();
      await page.waitForSelector('[data-result]');
      expectPlaces((await seen(page, word)).places, found());
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
        const { state, status } = await seen(page, word);
        expect([state, status]).toEqual(['fault', '搜索没有运行起来，也许是浏览器太旧，这一次没有查成。']);
        expect(await page.locator('.fault a').allTextContents()).toEqual(['目录', '全文']);
      },
      { 'content-security-policy': policy },
    ),
  );

  test('under Trusted Types', () =>
    withFaultySite(
      async (page, faulty) => {
        await page.goto(searchPage(faulty.url, word));
        expectPlaces((await seen(page, word)).places, found());
        expect(faulty.asked.filter((path) => /search-worker/.test(path))).toHaveLength(1);
      },
      { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types search-worker" },
    ));

  test('answers out of order: the newest query wins', () =>
    withFaultySite(async (page, faulty) => {
      faulty.breakFiles(files.fragment, 'slow');
      await page.goto(searchPage(faulty.url));
      await page.locator('#page-search').pressSequentially('督察评分表', { delay: 60 });
      expectPlaces((await seen(page, '督察评分表')).places, placesWith(places, '督察评分表'));
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
  await writeIndex(pages, [], join(out, 'pagefind'));
  await closePagefind();
  const edition = await startServer({ root: out, base: '/', port: 0 });
  try {
    await withFaultySite(async (page, faulty) => {
      await page.goto(searchPage(faulty.url));
      await page.locator('#page-search').focus(); // the engine of the old edition is loaded
      await page.waitForTimeout(1500);
      faulty.publish(edition.url);
      await page.locator('#page-search').fill(word);
      const old = await seen(page, word);
      expect(['found', 'fault']).toContain(old.state);
      await expect.poll(() => page.url()).toContain('q=');
      await page.reload();
      expectPlaces((await seen(page, word)).places, [...new Set([...found(), ...page1.places.map(({ id }) => id)])]);
    });
  } finally {
    await edition.close();
    rmSync(out, { recursive: true });
  }
});
