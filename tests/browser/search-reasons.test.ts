import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchOutcome, searchPage, watchedPage } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What readers see of a search that fails in a page so prepared. */
async function failing(prepare: (page: Page) => Promise<unknown>) {
  const { page, errors, close } = await watchedPage(site.browser);
  await prepare(page);
  await page.goto(searchPage(site.url, '督察'));
  const { state, status } = await searchOutcome(page, '督察');
  const shown = await page.locator('[data-fault] p').first().textContent();
  const buttons = await page.locator('[data-fault] button').allTextContents();
  const ways = await page.locator('[data-fault] a').allTextContents();
  expect(errors).toEqual([]);
  await close();
  expect(shown).toBe(status); // what is read aloud is what stands there
  return { state, status, buttons, ways };
}

/** In the worker, which has a global object of its own. */
const inWorker = (script: string) => (page: Page) =>
  page.route(/search-worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: script + (await response.text()) });
  });

test.each([
  ['DecompressionStream', 'in the worker', inWorker('delete globalThis.DecompressionStream;')],
  [
    'WebAssembly',
    'as in Safari’s lockdown mode',
    (page: Page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
  ],
  [
    'module Worker',
    'as Firefox up to 113',
    (page: Page) =>
      page.addInitScript(() => {
        const construct = (Classic: typeof Worker, [url]: [string]) => new Classic(url);
        globalThis.Worker = new Proxy(Worker, { construct });
      }),
  ],
])('a browser without %s, %s: it is named, and nothing is offered that cannot help', async (name, _, prepare) => {
  expect(await failing(prepare)).toEqual({
    state: 'fault',
    status: `这个浏览器没有搜索所需的功能（${name}），不能搜索。`,
    buttons: [],
    ways: ['目录', '全文'],
  });
});

test.each([403, 500])('a server that answers %i: the status and the file are told', async (status) => {
  const outcome = await failing((page) => page.route(/search-worker-.*\.js/, (route) => route.fulfill({ status })));
  expect(outcome.status).toMatch(
    new RegExp(`^服务器没有给出 /\\S*search-worker-\\S*\\.js 这个文件（${status}），这一次没有查成。$`),
  );
  expect(outcome.buttons).toEqual(['重试']);
});
