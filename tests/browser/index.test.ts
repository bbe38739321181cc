import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => site.close());

const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('a document or defined term in the text', () => {
  const term = () => page.locator('#zhenggai a[data-entry]').first();
  const popover = () => page.locator('.entry-popover:popover-open');

  test('looks like the text until it is pointed at or focused', async () => {
    await page.goto(`${site.url}ducha/`);
    const line = () => term().evaluate((one) => getComputedStyle(one).textDecorationLine);
    const inks = await term().evaluate((one) => [
      getComputedStyle(one).color,
      getComputedStyle(one.parentElement ?? one).color,
    ]);
    expect(inks[0]).toBe(inks[1]);
    expect(await line()).toBe('none');
    await term().hover();
    expect(await line()).toBe('underline');
    await page.mouse.move(0, 0);
    await term().focus();
    expect(await page.evaluate(() => document.activeElement?.matches('[data-entry]'))).toBe(true);
  });

  test('shows where else it occurs, by pointer and by key; Escape gives the focus back', async () => {
    await page.goto(`${site.url}shufa/`);
    const entryLink = page.locator('#shufa-zongshu a[data-entry="guanjian-shaoshu"]');
    await entryLink.click();
    expect(await popover().innerText()).toContain('全文2见');
    expect(page.url()).toBe(`${site.url}shufa/`);
    await page.keyboard.press('Escape');
    expect(await popover().count()).toBe(0);
    await entryLink.focus();
    await page.keyboard.press('Enter');
    expect(await popover().getByRole('link').allInnerTexts()).toEqual(['述法', '述法 › 总述', '在索引里看']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('述法');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-entry'))).toBe('guanjian-shaoshu');
  });

  test('leads on to its entry in the 索引', async () => {
    await page.locator('#shufa-zongshu a[data-entry]').click();
    await popover().getByRole('link', { name: '在索引里看' }).click();
    await page.waitForURL(`${site.url}suoyin/#guanjian-shaoshu`);
    expect(await page.locator('#guanjian-shaoshu').isVisible()).toBe(true);
  });

  test('stays inside the window of a phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.url}zhenjie/`);
    await page.locator('a[data-entry="sanlian-yiqun"]').click();
    const box = await popover().boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('adds nothing to copied text', async () => {
    await page.goto(`${site.url}zhenjie/`);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#zuzhi p') as Element);
      return getSelection()?.toString();
    });
    expect(copied).toMatch(/^将全市12个镇（街道）全部纳入.*重大问题。$/);
  });
});

describe('the 索引', () => {
  test('shows one kind alone, and always the entry in the address', async () => {
    await page.goto(`${site.url}suoyin/#shufa`);
    const visible = () => page.locator('.entry-block:visible').evaluateAll((all) => all.map(({ id }) => id));
    expect((await visible()).length).toBeGreaterThanOrEqual(45);
    await page.getByRole('radio', { name: /^文件/ }).focus();
    await page.keyboard.press('Space');
    expect(await visible()).toHaveLength(7);
    expect(await visible()).toContain('shufa');
    await page.getByRole('radio', { name: /^时间/ }).check({ force: true });
    expect(await page.locator('.letters a:visible').allInnerTexts()).toEqual(['0–9']);
    await page.goto(`${site.url}suoyin/`);
  });

  test('does so without scripts', async () => {
    const plain = await site.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.url}suoyin/`);
    await plain.getByRole('radio', { name: /^机构/ }).check({ force: true });
    expect(await plain.locator('.entry-block:visible').count()).toBe(9);
    await plain.goto(`${site.url}ducha/`);
    await plain.locator('a[data-entry]').first().click();
    expect(plain.url()).toBe(`${site.url}suoyin/#ducha-gongzuo-guiding`);
    await plain.close();
  });
});

test.each([320, 390, 768, 1280])('the term index is never wider than a window of %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${site.url}suoyin/`);
  expect(await overflow()).toBeLessThanOrEqual(0);
});
