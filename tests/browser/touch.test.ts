import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../support/dist/built-pages.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite({ windows: true });
  const viewport = { width: 390, height: 844 };
  page = await (await site.browser.newContext({ viewport, hasTouch: true, isMobile: true })).newPage();
});
afterAll(() => site.close());

/**
 * Controls that a finger would miss: less than 44 px high or wide (WCAG 2.2, 2.5.5), measured by hit tests outwards from
 * their middle. Links in a sentence may be as low as its line, as that rule allows. Controls that are hidden until they
 * have the focus are not for fingers.
 */
const tooSmall = (within: string) =>
  page.evaluate((root) => {
    const inSentence = (one: Element) => {
      const block = one.closest('p, li, td, dd, figcaption');
      const rest = block?.textContent.replace(one.textContent, '').replace(/[\s\p{P}]/gu, '') ?? '';
      return (
        one.matches('a') && rest !== '' && getComputedStyle(one).display === 'inline' && !one.matches('.permalink')
      );
    };
    const isHidden = (one: Element) =>
      !one.checkVisibility({ visibilityProperty: true }) ||
      one.closest('[aria-hidden=true], .skip-link, .visually-hidden') !== null;
    const controls = [
      ...document.querySelectorAll(`${root} :is(a[href], button, input:not([type=radio]), summary, label)`),
    ];
    return controls.flatMap((one) => {
      if (isHidden(one) || inSentence(one)) return [];
      one.scrollIntoView({ block: 'center' });
      const box = one.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const reach = (right: number, down: number) => {
        let steps = 0;
        while (steps < 44) {
          const hit = document.elementFromPoint(x + right * steps, y + down * steps);
          if (!hit || !(one.contains(hit) || hit.closest('label') === one)) break;
          steps += 1;
        }
        return steps;
      };
      const [wide, high] = [reach(1, 0) + reach(-1, 0), reach(0, 1) + reach(0, -1)];
      return wide < 44 || high < 44 ? [`${one.textContent.trim().slice(0, 20)}: ${wide} × ${high}`] : [];
    });
  }, within);

test('every control is wide and high enough for a finger', async () => {
  for (const { address } of builtPages()) {
    await page.goto(site.url + address.slice(1));
    expect(await tooSmall('body'), address).toEqual([]);
  }
});

test('so is every control in panels over a page', async () => {
  await page.goto(`${site.url}zhenjie/`);
  await page.getByRole('button', { name: '目录' }).tap();
  expect(await tooSmall('#contents'), '目录').toEqual([]);
  await page.getByRole('button', { name: /^版式/ }).tap();
  expect(await tooSmall('#reading-preferences'), '版式').toEqual([]);
  await page.getByRole('button', { name: '完成' }).tap();
  await page.keyboard.press('Escape');
  await page.getByText('引用本节', { exact: true }).tap();
  expect(await tooSmall('.cite-this'), '引用本节').toEqual([]);
  await page.getByRole('link', { name: /搜索/ }).first().tap();
  await page.keyboard.type('督察');
  await page.locator('search-dialog [data-result]').first().waitFor();
  expect(await tooSmall('.search-dialog'), '搜索').toEqual([]);
});

/** Swipes from the middle of the page by this many px. */
async function swipe(right: number, down: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: 195 + right * part, y: 500 + down * part }],
    });
  await touch('touchStart', 0);
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', part);
  await touch('touchEnd', 1);
  await session.detach();
}

test('a swipe scrolls the page, or makes the browser go back', async () => {
  await page.goto(`${site.url}ducha/`);
  await page.goto(`${site.url}shufa/`);
  await swipe(0, -300);
  await page.waitForFunction(() => scrollY > 200);
  await swipe(-180, 0);
  expect(await page.evaluate(() => scrollX)).toBe(0);
  expect(page.url()).toBe(`${site.url}shufa/`);
  await swipeBack(`${site.url}ducha/`);
});

/** On a busy machine a swipe may be too slow for Chromium to go back, so try again. */
async function swipeBack(to: string): Promise<void> {
  for (let tries = 0; tries < 20 && page.url() !== to; tries += 1) {
    await swipe(180, 0);
    await page.waitForURL(to, { timeout: 2000 }).catch(() => {});
  }
  expect(page.url()).toBe(to);
}
