import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longestTaskDuring } from '../../src/bench/main-thread.ts';
import { watchedPage } from './search-steps.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
let watched: Awaited<ReturnType<typeof watchedPage>>;
/** a page with a field and nothing else, for what the browser itself needs */
let bare: Page;
/** what one letter costs in the site's field, in ms */
let oneLetter: number;

beforeAll(async () => {
  site = await openSite();
  watched = await watchedPage(site.browser);
  await watched.page.goto(`${site.url}search/`);
  await watched.page.locator('#page-search').fill('法');
  await watched.page.waitForSelector('[data-result]');
  bare = await site.browser.newPage();
  await bare.setContent('<input id="page-search" type="search" maxlength="256">');
  oneLetter = await heldBy(watched.page, '治');
});
afterAll(() => site.close());

const inputs: [string, string][] = [
  ['HTML', '<img src=x onerror="document.title=1">'],
  ['script', '<script>document.title=1</script>'],
  ['template and entity', '{{7*7}} ${7*7} &lt;b&gt;'],
  ['prototype names', '__proto__ constructor'],
  ['quotes of Pagefind', '"法" "治'],
  ['a regular expression', '(.*)+$[\\'],
  ['NUL and controls', '法\u0000\u0007治'],
  ['zero width and joiners', '\u200b法\u200d治\ufeff'],
  ['right to left', '\u202e法治\u202c'],
  ['lone surrogates', '法\ud800治\udfff'],
  ['only blanks', ' \u3000\t'],
  ['only unseen letters', '\u200b\u2060\ufeff'],
  ['100,000 Han letters', '法治建设'.repeat(25_000)],
  ['100,000 combining marks', `a${'\u0301'.repeat(100_000)}`],
  ['a million Latin letters', 'a'.repeat(1_000_000)],
  ['a hundred words', '法 治 '.repeat(50)],
  ['emoji', '👩‍👩‍👧‍👦🇨🇳'],
];

/** Types and then pastes into a page's field. Out: how long the main thread was held at most, in ms. */
async function heldBy(page: Page, input: string): Promise<number> {
  const field = page.locator('#page-search');
  await field.fill('');
  await field.focus();
  const session = await page.context().newCDPSession(page);
  return longestTaskDuring(page, async () => {
    await session.send('Input.insertText', { text: input.toWellFormed() });
    await page.waitForTimeout(100);
    await field.evaluate((element: HTMLInputElement, value) => {
      element.value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, input);
    await page.waitForTimeout(100);
  });
}

test.each(inputs)('typed or pasted: %s', async (name, input) => {
  const { page, errors } = watched;
  const field = page.locator('#page-search');
  const held = await heldBy(page, input);
  const needed = await heldBy(bare, input);
  console.log(`${name}: ${held} ms, the browser alone ${needed}, one letter ${oneLetter}`);
  // three times: so much the same work differs on a busy machine; each letter looked at again would cost a hundred times
  expect(held).toBeLessThanOrEqual(3 * (needed + oneLetter));
  expect(errors).toEqual([]);
  expect(await page.title()).toContain('搜索');
  expect(await page.locator('[data-search-output] :is(img, script, b)').count()).toBe(0);
  expect(await page.locator('[data-search-output]').getAttribute('data-state')).toMatch(/idle|none|found/);
  expect((await field.inputValue()).length).toBeLessThanOrEqual(256);
});

test('input beyond 64 letters is cut, and the reader is told', async () => {
  const { page } = watched;
  await page.locator('#page-search').fill('法治'.repeat(40));
  await expect.poll(() => page.locator('[data-search-status]').textContent()).toMatch(/^输入太长，只查了前64个字。/);
});

test.each([
  ['HTML', '?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E'],
  ['broken escapes', '?q=%E6%B3%95%ff%'],
  ['half of a pair', '?q=%ED%A0%80'],
  ['NUL', '?q=%00%00'],
  ['twice', '?q=a&q=b'],
  ['long', `?q=${'%E6%B3%95'.repeat(1200)}`],
])('in the address: %s', async (_, query) => {
  const { page, errors } = watched;
  await page.goto(`${site.url}search/${query}`);
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('[data-search-output]')?.dataset['query'] !== undefined,
  );
  expect(await page.title()).toContain('搜索');
  expect(await page.locator('[data-search-output]').getAttribute('data-state')).toMatch(/idle|none|found/);
  await page.goto(`${site.url}shufa/${query}#jianzhang`);
  await page.waitForLoadState();
  expect(errors).toEqual([]);
});
