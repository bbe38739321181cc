import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { IndexedPlace } from '../../src/reader/search/text/facts.ts';
import {
  builtPlaces,
  composing,
  expectPlaces,
  focused,
  pagesInTurn,
  placesWith,
  searchPage,
  searchOutcome,
  watchedPage,
} from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let places: IndexedPlace[];
let inTurn: ReturnType<typeof pagesInTurn>;

beforeAll(async () => {
  [site, places] = await Promise.all([openSite(), builtPlaces()]);
  inTurn = pagesInTurn(site.browser, 1);
});
afterAll(() => site.close());

/** Opens a page and runs steps in it. Fails on uncaught errors. */
function inPage(path: string, steps: (page: Page) => Promise<void>): Promise<void> {
  return inTurn(async (page) => {
    await page.goto(site.url + path);
    await steps(page);
  });
}

const isOpen = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLDialogElement>('search-dialog dialog')?.open ?? false);
const pathOf = (page: Page) => decodeURIComponent(page.url().slice(site.url.length - 1));
const highlightCount = (page: Page) => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0);

test('nothing of search is fetched before the reader uses it', () =>
  inPage('shufa/', async (page) => {
    const fetched = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /pagefind|search-worker/.test(name)).length,
      );
    await page.waitForLoadState('load');
    expect(await fetched()).toBe(0);
    await page.locator('header [data-search-open]').hover();
    await expect.poll(fetched).toBeGreaterThan(0);
  }));

test.each(['/', 'Control+k', 'Meta+k'])('%s opens the dialog, Esc closes it and gives the focus back', (key) =>
  inPage('ducha/', async (page) => {
    await page.keyboard.press(key);
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.type('督');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
  }),
);

test('a dialog that is closed before its script arrives stays closed', async () => {
  // a new window: the others have the script already and would not request it
  const { page, errors, close } = await watchedPage(site.browser);
  let letCome = () => {};
  const wait = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/search-dialog*.js', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(`${site.url}ducha/`);
  await page.keyboard.press('/');
  await page.keyboard.type('督');
  await page.keyboard.press('Escape');
  const come = page.waitForResponse('**/search-dialog*.js');
  letCome();
  await (await come).finished();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(await isOpen(page)).toBe(false);
  await page.keyboard.press('/');
  expect(await isOpen(page)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test('a slash in a field is a slash', () =>
  inPage('search/', async (page) => {
    await page.locator('#page-search').fill('1');
    await page.keyboard.press('/');
    expect(await page.locator('#page-search').inputValue()).toBe('1/');
    expect(await isOpen(page)).toBe(false);
  }));

test('the dialog by keyboard alone: type, choose, arrive, step through, clear, and go back to where the reader was', () =>
  inPage('shufa/', async (page) => {
    await page.locator('header [data-search-open]').click();
    await page.keyboard.type('督察');
    const { places: listed, status } = await searchOutcome(page, '督察');
    expectPlaces(listed, placesWith(places, '督察'));
    expect(status).toBe(`“督察”：${listed.length} 处结果，共出现 19 次`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(listed[1]);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(listed[1]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=/);
    expect(pathOf(page)).toMatch(new RegExp(`\\?q=督察#${listed[1]}$`));
    await expect.poll(() => highlightCount(page)).toBeGreaterThan(0);
    await page.goBack();
    expectPlaces((await searchOutcome(page, '督察')).places, listed);
    expect([await isOpen(page), await focused(page)]).toEqual([true, listed[1]]);
  }));

test('what a screen reader is told of a result', () =>
  inPage(`search/?q=${encodeURIComponent('典型经验')}`, async (page) => {
    await searchOutcome(page, '典型经验');
    expect(await page.getByRole('status').first().textContent()).toBe('“典型经验”：1 处结果，共出现 1 次');
    await page.getByRole('link', { name: /^1 处结果，第 1 条，督察，\s*一是坚持法治督察有重点。$/ }).waitFor();
  }));

test('text in composition is not searched, and its Enter and Esc do nothing else', () =>
  inPage('shufa/', async (page) => {
    await page.keyboard.press('/');
    const { compose, commit, key } = await composing(page);
    const currentQuery = () => page.locator('[data-search-output]').getAttribute('data-query');
    for (const text of ['h', 'he', 'hefa']) await compose(text);
    await key('Enter');
    await key('Escape');
    await key('ArrowDown');
    await page.waitForTimeout(300);
    expect([await currentQuery(), await isOpen(page), await focused(page), pathOf(page)]).toEqual([
      null,
      true,
      'input',
      '/shufa/',
    ]);
    await commit('合法');
    expectPlaces((await searchOutcome(page, '合法')).places, placesWith(places, '合法'));
  }));

test('the address follows the query; a reload and Back return to results, scroll and the result that was followed', () =>
  inPage('search/', async (page) => {
    await page.setViewportSize({ width: 800, height: 500 });
    const before = await page.evaluate(() => history.length);
    await page.locator('#page-search').pressSequentially('法治建设', { delay: 20 });
    const { places: listed } = await searchOutcome(page, '法治建设');
    await expect.poll(() => pathOf(page)).toBe('/search/?q=法治建设');
    expect(await page.evaluate(() => history.length)).toBe(before);
    const chosen = page.locator('[data-result] a').nth(3);
    const id = listed[3];
    await chosen.scrollIntoViewIfNeeded();
    const scroll = await page.evaluate(() => document.documentElement.scrollTop);
    await chosen.click();
    await page.waitForURL(/#/);
    await page.goBack();
    expect((await searchOutcome(page, '法治建设')).places).toEqual(listed);
    await expect.poll(() => focused(page)).toBe(id);
    expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(scroll);
    await page.reload();
    expect((await searchOutcome(page, '法治建设')).places).toEqual(listed);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollTop)).toBe(scroll);
  }));

test('highlights on the page leave its text as it is, step in turn, and go away', () =>
  inPage('zhenjie/', async (page) => {
    const text = () => page.evaluate(() => document.querySelector('article')?.textContent);
    const plain = await text();
    await page.goto(`${site.url}zhenjie/?q=${encodeURIComponent('合法性審查'.replace('審', '审'))}#zhenjie-zongshu`);
    const bar = page.getByRole('region', { name: '搜索所得' });
    await bar.waitFor();
    expect(await highlightCount(page)).toBe(2);
    expect(await text()).toBe(plain);
    const count = () => bar.locator('[data-count]').textContent();
    expect(await count()).toBe('第 1 / 2 处');
    await bar.getByRole('button', { name: '下一处' }).click();
    expect(await count()).toBe('第 2 / 2 处');
    await bar.getByRole('button', { name: '下一处' }).click();
    expect(await count()).toBe('第 1 / 2 处');
    const top = await page.evaluate(
      () => [...CSS.highlights.get('search-current')!].map((range) => (range as Range).getBoundingClientRect().top)[0],
    );
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(page.viewportSize()!.height);
    await page.keyboard.press('Escape');
    expect([await bar.isVisible(), await highlightCount(page), pathOf(page)]).toEqual([
      false,
      0,
      '/zhenjie/#zhenjie-zongshu',
    ]);
  }));

test('every occurrence on a page is highlighted, across node boundaries too', () =>
  inPage(`quanwen/?q=${encodeURIComponent('督察')}`, async (page) => {
    await expect.poll(() => highlightCount(page)).toBe(19);
    const words = await page.evaluate(() => [...CSS.highlights.get('search')!].map(String));
    expect(new Set(words)).toEqual(new Set(['督察']));
  }));

test.each([
  ['hefaxing shencha', '合法性审查'],
  ['hfxsc', '合法性审查'],
  ['héfǎxìngsh', '合法性审查'],
  ['héfǎxìng', '合法性'],
  ['shufa', '述法'],
])('pinyin: %s offers %s first', (typed, name) =>
  inPage(`search/?q=${encodeURIComponent(typed)}`, async (page) => {
    await searchOutcome(page, typed);
    const term = page.locator('[data-meant] a').first();
    expect(await term.textContent()).toBe(name);
    await term.click();
    expectPlaces((await searchOutcome(page, name)).places, placesWith(places, name));
  }),
);

test('words that are not in the text are reported so, and what may help is kept apart', () =>
  inPage(`search/?q=${encodeURIComponent('察督')}`, async (page) => {
    const { state, status, places: listed } = await searchOutcome(page, '察督');
    expect([state, status, listed]).toEqual(['none', '没有找到“察督”', []]);
    expect(await page.locator('[data-near] a').first().textContent()).toBe('督察');
    expect(await page.locator('.ways-on a').count()).toBe(2);
  }));

test('without scripts the page says so and leads on', async () => {
  const { page, close } = await watchedPage(site.browser, { javaScriptEnabled: false });
  await page.goto(searchPage(site.url, '督察'));
  await page.getByText('搜索没有运行起来').waitFor({ state: 'visible' });
  expect(await page.locator('main a[href$="quanwen/"]').count()).toBeGreaterThan(0);
  await page.goto(`${site.url}shufa/`);
  await page.locator('header [data-search-open]').click();
  expect(pathOf(page)).toBe('/search/');
  await close();
});

test('a form elsewhere leads to the search page with its query', () =>
  inPage('', async (page) => {
    const field = page.locator('main form[role="search"] input').first();
    await field.fill('三联一群');
    await field.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    expectPlaces((await searchOutcome(page, '三联一群')).places, placesWith(places, '三联一群'));
  }));

test('the address of a search can be shared', () =>
  inPage(`search/?q=${encodeURIComponent('〔2020〕18号')}`, async (page) => {
    expectPlaces((await searchOutcome(page, '〔2020〕18号')).places, placesWith(places, '〔2020〕18号'));
  }));
