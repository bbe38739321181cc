import { expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { indexedPages } from '../../src/search/index-places.ts';
import type { IndexedPlace } from '../../src/search/facts.ts';
import { settings } from '../../src/build/settings.ts';
import { builtPages } from '../dist/built-pages.ts';

/** Every place of the built site, in reading order. */
export async function builtPlaces(): Promise<IndexedPlace[]> {
  const paths = builtPages()
    .map(({ address }) => address.slice(1))
    .filter((path) => !path.endsWith('.html'));
  return (await indexedPages(settings.out, paths)).flatMap(({ places }) => places);
}

/** A page that fails its test when anything goes wrong in it unseen. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, errors, close: () => context.close() };
}

/** A page and the errors that nobody caught in it. */
export type WatchedPage = Awaited<ReturnType<typeof watchedPage>>;

/**
 * Lends out a few pages in turn: a new one is a new window to Chromium, which costs more than most tests.
 * In: the browser, how many at most. Out: runs steps in a free page and fails when anything goes wrong in it unseen.
 */
export function pagesInTurn(browser: Browser, most: number) {
  const free: WatchedPage[] = [];
  const waiting: ((page: WatchedPage) => void)[] = [];
  let made = 0;
  const take = async () => {
    const page = free.pop();
    if (page) return page;
    if (made < most) {
      made += 1;
      return watchedPage(browser);
    }
    return new Promise<WatchedPage>((resolve) => {
      waiting.push(resolve);
    });
  };
  return async (steps: (page: Page) => Promise<void>) => {
    const watched = await take();
    try {
      await steps(watched.page);
      expect(watched.errors).toEqual([]);
    } finally {
      watched.errors.length = 0;
      const next = waiting.shift();
      if (next) next(watched);
      else free.push(watched);
    }
  };
}

/** What the reader sees of a search. */
export interface Seen {
  state: string;
  status: string;
  /** ids of the places, as listed */
  places: string[];
}

/** Waits until the page's search (or the dialog's) has come to an end for this query, and reads it. */
export async function seen(page: Page, query: string): Promise<Seen> {
  await page.waitForFunction(
    (asked) => {
      const output = [...document.querySelectorAll<HTMLElement>('[data-search-output]')].at(-1);
      return output?.dataset['query'] === asked && output.dataset['state'] !== 'searching';
    },
    query,
    { polling: 50 }, // frames are rare in windows that stand behind others
  );
  return page.evaluate(() => ({
    state: document.querySelector<HTMLElement>('[data-search-status]')?.dataset['searchStatus'] ?? '',
    status: document.querySelector('[data-search-status]')?.textContent ?? '',
    places: [...document.querySelectorAll<HTMLElement>('[data-result]')].map(({ dataset }) => dataset['result'] ?? ''),
  }));
}

/** Address of the search page. In: the site's address, the query. */
export function searchPage(url: string, query?: string): string {
  return `${url}search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`;
}

/** The ids of the places that hold a string, in reading order. */
export function placesWith(places: readonly IndexedPlace[], part: string): string[] {
  return places.filter(({ text }) => text.includes(part)).map(({ id }) => id);
}

/** Asserts that the listed places are these, whatever their order. */
export function expectPlaces(listed: readonly string[], expected: readonly string[]): void {
  expect(listed.toSorted()).toEqual(expected.toSorted());
}
