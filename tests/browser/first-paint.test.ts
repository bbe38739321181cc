import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../dist/built-pages.ts';
import { openSite, type OpenSite } from './site.ts';

const paths = builtPages().map(({ address }) => address.slice(1));
const lateStyles = '**/late*.css';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Lets what matches come after so many milliseconds. */
async function delay(page: Page, pattern: string, milliseconds: number): Promise<void> {
  await page.route(pattern, async (route) => {
    await new Promise((later) => setTimeout(later, milliseconds));
    await route.continue();
  });
}

/** What moved while the page came together, in the measure of the Layout Instability API, and which elements. */
async function shiftOf(path: string, width: number): Promise<{ sum: number; moved: string[] }> {
  const page = await site.browser.newPage({ viewport: { width, height: 844 } });
  await delay(page, lateStyles, 800);
  await delay(page, '**/*.woff2', 800);
  await page.addInitScript(() => {
    const shift = { sum: 0, moved: [] as string[] };
    Object.assign(window, { shift });
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        shift.sum += value;
        shift.moved.push(...sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.trim().slice(0, 12)}`));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.url + path);
  await page.waitForFunction(
    () => document.fonts.check('18px "Site Song"', '法') && document.fonts.status === 'loaded',
  );
  await page.waitForTimeout(300);
  const shift = await page.evaluate(() => (window as unknown as { shift: { sum: number; moved: string[] } }).shift);
  await page.close();
  return shift;
}

test.each([1280, 390])('nothing moves on any page when faces and late styles arrive, at %i px', async (width) => {
  const shifts = await Promise.all(
    [...paths, 'nichts/'].map(async (path) => [path, await shiftOf(path, width)] as const),
  );
  expect(shifts.filter(([, { sum }]) => sum > 0.01)).toEqual([]);
});

test.each(['shufa/', 'ducha/', 'zhenjie/', 'quanwen/'])(
  '/%s paints its whole text before the late styles',
  async (path) => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.route(lateStyles, () => {}); // never answered
    await page.goto(site.url + path, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const places = await page.locator('[data-place]').allTextContents();
    const built = builtPages().find(({ address }) => address === `/${path}`)?.html ?? '';
    expect(places).toHaveLength(built.split(' data-place=').length - 1);
    expect(places.at(-1)?.trim()).toMatch(/。$/);
    await expect(page.locator('.site-footer').count()).resolves.toBe(0);
    await page.close();
  },
);
