import type { Page } from 'playwright-core';

/** What reading a page leaves behind: requests to other hosts, and what the browser stores. */
export interface Traces {
  /** requested addresses on other hosts */
  elsewhere: string[];
  cookies: string[];
  /** names in localStorage and sessionStorage */
  stored: string[];
  databases: number;
  /** cached addresses that would tell something about the reader: on other hosts, or with a query */
  telling: string[];
}

/** Watches a page from now on. `requests` counts its requests so far; `left` reads what is left behind now. */
export function tracesOf(page: Page): { requests: () => number; left: () => Promise<Traces> } {
  const requested: string[] = [];
  page.context().on('request', (request) => requested.push(request.url()));
  const left = async () => {
    const { origin, ...stores } = await page.evaluate(async () => {
      const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)));
      const requests = await Promise.all(caches.map((cache) => cache.keys()));
      return {
        origin: location.origin,
        stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
        databases: (await indexedDB.databases()).length,
        pages: requests.flat().map(({ url }) => url),
      };
    });
    const isOther = (url: string) => !url.startsWith(`${origin}/`);
    return {
      elsewhere: requested.filter(isOther),
      cookies: (await page.context().cookies()).map(({ name }) => name),
      stored: stores.stored,
      databases: stores.databases,
      telling: stores.pages.filter((url) => isOther(url) || url.includes('?')),
    };
  };
  return { requests: () => requested.length, left };
}
