import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/command/chromium.ts';
import { firstMatchShown, watchedPage } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchChromium({ scrollbars: true })]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

/** Where the page stands, and the lines that a shift would move. */
const standing = (page: Page) =>
  page.evaluate(() => ({
    scroll: scrollY,
    lines: ['.site-header', 'main', '[data-place] p', 'search-highlights button'].map((selector) => {
      const { left, right, top } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return [left, right, top].map(Math.round).join(' ');
    }),
  }));

/** Swipes upwards over the page behind the dialog. */
async function swipe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 195, y }] });
  await touch('touchStart', 800);
  for (const y of [740, 680, 600, 500]) await touch('touchMove', y);
  await touch('touchEnd');
  await session.detach();
}

test.each([
  ['desk', { viewport: { width: 1280, height: 800 } }],
  ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
])('on a %s the page behind the dialog stays where it is, and nothing shifts', async (kind, options) => {
  const { page, errors, close } = await watchedPage(browser, options);
  await page.goto(`${site.url}zhenjie/?q=${encodeURIComponent('法治')}`);
  await firstMatchShown(page);
  const scrollbar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth);
  expect(scrollbar > 0).toBe(kind === 'desk');
  await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
  const before = await standing(page);
  await page.keyboard.press('Control+k');
  expect(await standing(page)).toEqual(before);
  if (kind === 'desk') {
    await page.mouse.move(20, 600);
    await page.mouse.wheel(0, 500);
  } else await swipe(page);
  await page.locator('search-dialog [data-close]').focus();
  for (const key of ['PageDown', 'End', 'ArrowDown']) await page.keyboard.press(key);
  await page.waitForTimeout(300); // as long as a scroll would take to begin
  expect(await standing(page)).toEqual(before);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.documentElement.dataset['held'] === undefined);
  expect(await standing(page)).toEqual(before);
  await page.keyboard.press('PageDown');
  await page.waitForFunction((top) => scrollY > top, before.scroll);
  expect(errors).toEqual([]);
  await close();
});
