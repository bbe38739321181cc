import type { Page } from 'playwright-core';

/** What a page's reader leaves behind: what was asked of other hosts, and what the browser keeps. */
export interface Traces {
  /** addresses on other hosts */
  elsewhere: string[];
  cookies: string[];
  /** names in localStorage and sessionStorage */
  stored: string[];
  databases: number;
  /** kept for reading without a network: addresses on other hosts, or with a query */
  telling: string[];
}

/** Watches a page from now on. Out: how many requests there were, and what is left behind when that is asked. */
export function tracesOf(page: Page): { requests: () => number; left: () => Promise<Traces> } {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const left = async () => {
    const { origin, ...kept } = await page.evaluate(async () => {
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
      elsewhere: asked.filter(isOther),
      cookies: (await page.context().cookies()).map(({ name }) => name),
      stored: kept.stored,
      databases: kept.databases,
      telling: kept.pages.filter((url) => isOther(url) || url.includes('?')),
    };
  };
  return { requests: () => asked.length, left };
}
