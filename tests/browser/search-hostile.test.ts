import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchedPage } from './search-steps.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
let watched: Awaited<ReturnType<typeof watchedPage>>;
/** what a search for one letter costs, in ms */
let oneLetter: number;

beforeAll(async () => {
  site = await openSite();
  watched = await watchedPage(site.browser);
  await watched.page.goto(`${site.url}search/`);
  await watched.page.locator('#page-search').fill('法');
  await watched.page.waitForSelector('[data-result]');
  oneLetter = await workFor(watched.page, '治');
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

/** Types and then pastes into a page's field. Out: what the main thread did all the while, in ms of processor time. */
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

test.each(inputs)('typed or pasted: %s', async (name, input) => {
  const { page, errors } = watched;
  const field = page.locator('#page-search');
  const work = await workFor(page, input);
  console.log(`${name}: ${work} ms, one letter ${oneLetter}`);
  // a million letters, or the marks that hold a bare field for 15 s, are cut before anything looks at them
  expect(work).toBeLessThanOrEqual(10 * oneLetter);
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
