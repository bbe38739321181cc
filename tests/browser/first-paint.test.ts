import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesInHtml } from '../../src/places/places-in-html.ts';
import { builtPage, builtPages } from '../dist/built-pages.ts';
import type { LocalServer } from './local-server.ts';
import { openSite, type OpenSite } from './site.ts';
import { slowSite } from './slow-site.ts';

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

/** A window that notes what moves, as the Layout Instability API tells. */
async function watchingWindow(width: number): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 844 } });
  await page.addInitScript(() => {
    const shift: Shift = { sum: 0, moved: [] };
    Object.assign(window, { shift });
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
  'nothing moves on any page while it arrives block by block, and faces and late styles after it, at %i px',
  async (width) => {
    const inTurn = [...paths, 'nichts/'];
    const found: (Shift & { path: string })[] = [];
    const read = async () => {
      const page = await watchingWindow(width);
      for (let path = inTurn.pop(); path !== undefined; path = inTurn.pop())
        found.push({ path, ...(await shiftOf(page, path)) });
      await page.close();
    };
    await Promise.all([read(), read(), read()]);
    expect(found).toHaveLength(paths.length + 1);
    expect(found.filter(({ sum }) => sum > 0.01)).toEqual([]);
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
    // a first paint may come between two pieces of the text
    await expect.poll(last).toContain(built.slice(-12));
    await expect(page.locator('.site-footer').count()).resolves.toBe(0);
    await page.close();
  },
);
