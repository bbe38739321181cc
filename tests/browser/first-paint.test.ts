import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { builtPage, builtPages } from '../support/dist/built-pages.ts';
import type { LocalServer } from '../support/browser/local-server.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';
import { slowSite } from '../support/browser/slow-site.ts';

const paths = builtPages().map(({ address }) => address.slice(1));
const lateStyles = '**/late*.css';

let site: OpenSite;
let slow: LocalServer;
beforeAll(async () => {
  site = await openSite();
  slow = await slowSite(site.url);
});
afterAll(async () => {
  slow.close();
  await site.close();
});

interface Shift {
  sum: number;
  moved: string[];
}

/** A window that records layout shifts by the Layout Instability API. */
async function watchingWindow(width: number): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 844 } });
  await page.addInitScript(() => {
    const shift: Shift = { sum: 0, moved: [] };
    Object.assign(window, { shift });
    // on a busy machine search takes more than two seconds to start, and the sentence that then shows is no part of this
    new MutationObserver(() => {
      const sentence = document.querySelector<HTMLElement>('[data-not-started]');
      if (sentence) sentence.style.animationDelay = '3600s';
    }).observe(document, { childList: true, subtree: true });
    type Entry = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[]) {
        shift.sum += value;
        shift.moved.push(...sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.trim().slice(0, 12)}`));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

async function shiftOf(page: Page, path: string): Promise<Shift> {
  await page.goto(slow.url + path);
  await page.waitForFunction(
    () => document.fonts.check('18px "Site Song"', '法') && document.fonts.status === 'loaded',
  );
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { shift: Shift }).shift);
}

test.each([1280, 390])(
  'nothing moves on any page while it arrives block by block, and fonts and late styles after it, at %i px',
  async (width) => {
    const remaining = [...paths, 'nichts/'];
    const shifts: (Shift & { path: string })[] = [];
    const read = async () => {
      const page = await watchingWindow(width);
      for (let path = remaining.pop(); path !== undefined; path = remaining.pop())
        shifts.push({ path, ...(await shiftOf(page, path)) });
      await page.close();
    };
    await Promise.all([read(), read(), read()]);
    expect(shifts).toHaveLength(paths.length + 1);
    expect(shifts.filter(({ sum }) => sum > 0.01)).toEqual([]);
  },
);

test.each(['shufa/', 'ducha/', 'zhenjie/', 'quanwen/'])(
  '/%s paints its whole text before the late styles',
  async (path) => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.route(lateStyles, () => {}); // never answered
    await page.goto(site.url + path, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const built = placesInHtml(builtPage(`/${path}`).html).at(-1)?.text ?? '';
    const last = () => page.locator('[data-place]').last().textContent();
    // the first paint may happen between two pieces of the text
    await expect.poll(last).toContain(built.slice(-12));
    await expect(page.locator('.site-footer').count()).resolves.toBe(0);
    await page.close();
  },
);
