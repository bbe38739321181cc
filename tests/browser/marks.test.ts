import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstMatchShown } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens a page with the marks of a search on it. */
async function marked(path: string, word: string, options: object): Promise<Page> {
  const page = await site.browser.newPage(options);
  const [address, place] = path.split('#');
  await page.goto(`${site.url}${address}?q=${encodeURIComponent(word)}#${place}`);
  await firstMatchShown(page);
  return page;
}

/** Where no stroke of a letter is: at the current mark, at two others, and beside the text. */
const corners = (page: Page) =>
  page.evaluate(() => {
    const cornersOf = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const { left, top } = (range as Range).getBoundingClientRect();
        return { x: Math.round(left) + 1, y: Math.round(top) + 2 };
      });
    const [current = { x: NaN, y: NaN }] = cornersOf('search-current');
    const others = cornersOf('search').filter(({ x, y }) => y > 0 && y < innerHeight - 60 && x !== current.x);
    return [current, ...others.slice(0, 2), { x: 4, y: 300 }];
  });

/** The colours of a page's pixels, each as red, green, blue. In: a page that reads them. */
async function coloursAt(points: { x: number; y: number }[], page: Page, reader: Page): Promise<number[][]> {
  const picture = (await page.screenshot()).toString('base64');
  return reader.evaluate(
    async ([source, pixels]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return pixels.map(({ x, y }) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3));
    },
    [picture, points] as const,
  );
}

test('marks differ from the text, and the current one from the others, also in forced colours', async () => {
  const page = await marked('shufa/#jianzhang', '述法', { viewport: { width: 900, height: 800 } });
  const reader = await site.browser.newPage();
  const points = await corners(page);
  for (const forcedColors of ['none', 'active'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      const [current = [], one = [], other = [], paper = []] = await coloursAt(points, page, reader);
      const apart = (a: number[], b: number[]) => Math.max(...a.map((part, at) => Math.abs(part - (b[at] ?? NaN))));
      const seen = { same: apart(one, other), marked: apart(one, paper), current: apart(one, current) };
      expect(seen.same).toBe(0);
      expect(Math.min(seen.marked, apart(current, paper))).toBeGreaterThan(40);
      expect(seen.current).toBeGreaterThan(60);
    }
  }
  await page.close();
  await reader.close();
});

describe('the bar of marks', () => {
  test.each([
    ['390 px', { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true }],
    ['1280 px', { viewport: { width: 1280, height: 600 } }],
  ])('at %s covers nothing that has the focus, and not the last line', async (_, options) => {
    const page = await marked('zhenjie/#zhenjie-zongshu', '法治', options);
    const covered: string[] = [];
    let reached = 0;
    await page.locator('.skip-link').focus();
    for (let isInPage = true; isInPage && reached < 200; reached += 1) {
      await page.keyboard.press('Tab');
      const problem = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body || one.closest('search-highlights')) return undefined;
        const bar = document.querySelector('search-highlights')?.getBoundingClientRect();
        const { top, bottom } = one.getBoundingClientRect();
        const isCovered = bar !== undefined && bottom > bar.top && top < innerHeight;
        return isCovered ? `${one.textContent.trim().slice(0, 20)}: ${bottom} > ${bar.top}` : '';
      });
      if (problem) covered.push(problem);
      isInPage = problem !== undefined;
    }
    expect(covered).toEqual([]);
    expect(reached).toBeGreaterThan(20);
    const [lastLine = NaN, bar = NaN] = await page.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('.site-footer') as Element);
      const bottoms = [...range.getClientRects()].map(({ bottom }) => bottom);
      return [Math.max(...bottoms), document.querySelector('search-highlights')?.getBoundingClientRect().top];
    });
    expect(lastLine).toBeLessThanOrEqual(bar);
    // without the bar its room is gone
    const room = () => page.evaluate(() => document.documentElement.scrollHeight);
    const withBar = await room();
    await page.getByRole('button', { name: '清除' }).click();
    expect(await room()).toBeLessThan(withBar);
    await page.close();
  });
});
