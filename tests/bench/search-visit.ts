import type { Browser, Page } from 'playwright-core';
import type { PackedServer } from './packed-server.ts';
import { longestTaskDuring } from './main-thread.ts';

/** Paths of what a search loads: the search index, its engine, its worker. */
export const searchFiles = /^\/pagefind\/|search-worker/;

/** A first and a second search on the search page. */
export async function searchOurs(browser: Browser, server: PackedServer, query: string) {
  const page = await openPage(browser, `${server.origin}/search/`);
  server.takeCounts(/^/);
  let first = 0;
  let warm = 0;
  let sent = { bytes: 0, requests: 0 };
  const longest = await longestTaskDuring(page, async () => {
    first = await searchOnPage(page, query);
    sent = server.takeCounts(searchFiles);
    await searchOnPage(page, '工作');
    warm = await searchOnPage(page, query);
  });
  const status = (await page.locator('[data-search-status]').textContent()) ?? '';
  await page.context().close();
  return {
    kB: kilo(sent.bytes),
    requests: sent.requests,
    'first ms': first,
    'warm ms': warm,
    'longest task ms': longest,
    says: status.replace(/“[^“”]*”/, '').slice(0, 30),
  };
}

/** Types a query and waits for its answer. Returns milliseconds. */
async function searchOnPage(page: Page, query: string): Promise<number> {
  return page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('search-page input')!;
    const output = document.querySelector<HTMLElement>('search-page [data-search-output]')!;
    const start = performance.now();
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (output.dataset['query'] !== words || output.dataset['state'] === 'searching') {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    if (output.dataset['state'] === 'fault') throw new Error(output.textContent);
    return Math.round(performance.now() - start);
  }, query);
}

/** Opens a page in its own context, so that nothing is cached, and without the offline copy, which would be counted. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(url);
  await page.waitForLoadState('load');
  return page;
}

/** Bytes in kB with one decimal. */
export const kilo = (bytes: number): number => Math.round(bytes / 100) / 10;
