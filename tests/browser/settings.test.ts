import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a preference applies at once, on the next page before its first paint, and until it is reset', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}shufa/`);
  const paragraph = page.locator('[data-place] p').first();
  const size = () => paragraph.evaluate((one) => getComputedStyle(one).fontSize);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await size()).toBe('18px');

  await page.getByRole('button', { name: '版式' }).click();
  await page.getByRole('radio', { name: '特大' }).check();
  expect(await size()).toBe('24px');
  await page.getByRole('radio', { name: '夜' }).check();
  expect(await paper()).toBe('rgb(22, 24, 26)');

  // all that is kept, and only on the reader's own device
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ banshi: '{"size":"huge","theme":"night"}' });

  await page.addInitScript(() => {
    // what is on the root element when the body begins
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      const { size, theme } = document.documentElement.dataset;
      Object.assign(window, { early: { size, theme } });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${site.url}ducha/`);
  expect(await page.evaluate(() => (window as unknown as { early: object }).early)).toEqual({
    size: 'huge',
    theme: 'night',
  });
  expect(await size()).toBe('24px');

  await page.getByRole('button', { name: '版式' }).click();
  expect(await page.getByLabel('特大').isChecked()).toBe(true);
  await page.getByRole('button', { name: '恢复默认' }).click();
  expect(await size()).toBe('18px');
  expect(await page.getByLabel('自动').isChecked()).toBe(true);
  expect(await page.evaluate(() => localStorage.getItem('banshi'))).toBe(null);
  await page.close();
});

test.each(['light', 'dark'] as const)('the frame of a %s browser has the colour of the page', async (colorScheme) => {
  const page = await site.browser.newPage({ colorScheme, viewport: { width: 1280, height: 800 } });
  const [day, night] = ['#fbfaf7', '#16181a'];
  /** as the browser chooses: the first with a matching media query */
  const frame = () =>
    page.evaluate(() => {
      const tints = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
      return tints.find(({ media }) => matchMedia(media).matches)?.content;
    });
  await page.goto(`${site.url}shufa/`);
  await page.getByRole('button', { name: '版式' }).click();
  for (const [name, colour] of [
    ['夜', night],
    ['日', day],
    ['自动', colorScheme === 'light' ? day : night],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    expect(await frame(), name).toBe(colour);
  }
  await page.getByRole('radio', { name: '夜' }).check();
  await page.reload();
  await expect.poll(frame).toBe(night);
  await page.close();
});

test('preferences work by keyboard alone', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}shufa/`);
  await page.getByRole('button', { name: '版式' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('版式');
  await page.close();
});

test('where storage is refused the choice applies to the page, without an error', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.url}shufa/`);
  await page.getByRole('button', { name: '版式' }).click();
  await page.getByRole('radio', { name: '左齐' }).check();
  expect(
    await page
      .locator('[data-place] p')
      .first()
      .evaluate((one) => getComputedStyle(one).textAlign),
  ).toBe('start');
  expect(errors).toEqual([]);
  await page.close();
});

test('corrupt stored preferences are ignored', async () => {
  const page = await site.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const stored of ['{', 'null', '{"size":"<b>","theme":7}', '[]']) {
    await page.addInitScript((text) => localStorage.setItem('banshi', text), stored);
    await page.goto(`${site.url}shufa/`);
    expect(
      await page
        .locator('[data-place] p')
        .first()
        .evaluate((one) => getComputedStyle(one).fontSize),
    ).toBe('18px');
  }
  expect(errors).toEqual([]);
  await page.close();
});
