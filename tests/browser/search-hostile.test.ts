import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchedPage } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let watched: Awaited<ReturnType<typeof watchedPage>>;
/** processor time of a search for one character, in ms */
let oneCharacter: number;

beforeAll(async () => {
  site = await openSite();
  watched = await watchedPage(site.browser);
  await watched.page.goto(`${site.url}search/`);
  await watched.page.locator('#page-search').fill('法');
  await watched.page.waitForSelector('[data-result]');
  oneCharacter = await workFor(watched.page, '治');
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
  ['only invisible characters', '\u200b\u2060\ufeff'],
  ['100,000 Han characters', '法治建设'.repeat(25_000)],
  ['100,000 combining characters', `a${'\u0301'.repeat(100_000)}`],
  ['a million Latin letters', 'a'.repeat(1_000_000)],
  ['a hundred words', '法 治 '.repeat(50)],
  ['emoji', '👩‍👩‍👧‍👦🇨🇳'],
];

/** Types and then pastes into a page's field. Returns the main thread's processor time meanwhile, in ms. */
async function workFor(page: Page, input: string): Promise<number> {
  const field = page.locator('#page-search');
  await field.fill('');
  await field.focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const before = await worked();
  await session.send('Input.insertText', { text: input.toWellFormed() });
  await page.waitForTimeout(100);
  await field.evaluate((element: HTMLInputElement, value) => {
    element.value = value;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, input);
  await page.waitForTimeout(100);
  const work = Math.round((await worked()) - before);
  await session.detach();
  return work;
}

/** Waits for the answer to the field's value. Compares in the page, because a lone surrogate would not survive the way here. */
async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const output = document.querySelector<HTMLElement>('[data-search-output]');
    const field = document.querySelector<HTMLInputElement>('#page-search');
    return output?.dataset['query'] === field?.value && output?.dataset['state'] !== 'searching';
  });
}

test.each(inputs)('typed or pasted: %s', async (name, input) => {
  const { page, errors } = watched;
  const field = page.locator('#page-search');
  const work = await workFor(page, input);
  console.log(`${name}: ${work} ms, one character ${oneCharacter}`);
  // a million letters, and combining characters that block a bare field for 15 s, are cut off before use
  expect(work).toBeLessThanOrEqual(10 * oneCharacter);
  expect(errors).toEqual([]);
  expect(await page.title()).toContain('搜索');
  await answered(page);
  expect(await page.locator('[data-search-output]').getAttribute('data-state')).toMatch(/idle|none|found/);
  expect(await page.locator('[data-search-output] :is(img, script, b)').count()).toBe(0);
  expect((await field.inputValue()).length).toBeLessThanOrEqual(256);
});

test('input beyond 64 characters is cut, and the reader is told', async () => {
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
