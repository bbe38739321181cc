import { expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { indexedPages } from '../../../src/reader/search/build/indexed-pages.ts';
import type { IndexedPlace } from '../../../src/reader/search/text/facts.ts';
import { settings } from '../../../src/command/this-build.ts';
import { builtPages } from '../dist/built-pages.ts';

/** Every place of the built site, in reading order. */
export async function builtPlaces(): Promise<IndexedPlace[]> {
  const paths = builtPages()
    .map(({ address }) => address.slice(1))
    .filter((path) => !path.endsWith('.html'));
  return (await indexedPages(settings.out, paths)).flatMap(({ places }) => places);
}

/** Opens a page and collects its uncaught errors. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, errors, close: () => context.close() };
}

/** A page and its uncaught errors. */
export type WatchedPage = Awaited<ReturnType<typeof watchedPage>>;

/**
 * Lends out at most `most` pages in turn, because a new window costs Chromium more than most tests do.
 * The returned function runs steps in a free page and fails on an uncaught error.
 */
export function pagesInTurn(browser: Browser, most: number) {
  const free: WatchedPage[] = [];
  const waiting: ((page: WatchedPage) => void)[] = [];
  let opened = 0;
  const take = async () => {
    const page = free.pop();
    if (page) return page;
    if (opened < most) {
      opened += 1;
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
export interface SearchOutcome {
  state: string;
  status: string;
  /** ids of the places, as listed */
  places: string[];
}

/** Waits for the page's (or the dialog's) answer to this query, and reads it. */
export async function searchOutcome(page: Page, query: string): Promise<SearchOutcome> {
  await page.waitForFunction(
    (wanted) => {
      const output = [...document.querySelectorAll<HTMLElement>('[data-search-output]')].at(-1);
      return output?.dataset['query'] === wanted && output.dataset['state'] !== 'searching';
    },
    query,
    { polling: 50 }, // windows behind others rarely get animation frames
  );
  return page.evaluate(() => ({
    state: document.querySelector<HTMLElement>('[data-search-status]')?.dataset['searchStatus'] ?? '',
    status: document.querySelector('[data-search-status]')?.textContent ?? '',
    places: [...document.querySelectorAll<HTMLElement>('[data-result]')].map(({ dataset }) => dataset['result'] ?? ''),
  }));
}

/** Waits until a page that was reached by a search shows its first match. It scrolls there in the frame after loading. */
export async function firstMatchShown(page: Page): Promise<void> {
  await page.locator('search-highlights:not([hidden])').waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The focus: the place id of the focused result, or the name of the focused element. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      document.activeElement?.closest<HTMLElement>('[data-result]')?.dataset['result'] ??
      document.activeElement?.localName,
  );
}

/** An input method at work in a page: composes text, commits it, or presses a key that belongs to it. */
export async function composing(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text: string) => session.send('Input.insertText', { text }),
    key: async (key: string) => {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: 229 });
    },
  };
}

/** The address of the search page. `url` is the site's address. */
export function searchPage(url: string, query?: string): string {
  return `${url}search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`;
}

/** The ids of the places that contain a string, in reading order. */
export function placesWith(places: readonly IndexedPlace[], part: string): string[] {
  return places.filter(({ text }) => text.includes(part)).map(({ id }) => id);
}

/** Asserts that exactly these places are listed, in any order. */
export function expectPlaces(listed: readonly string[], expected: readonly string[]): void {
  expect(listed.toSorted()).toEqual(expected.toSorted());
}
