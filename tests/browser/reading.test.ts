import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

async function open(path: string, viewport = desk, options: object = {}): Promise<Page> {
  const context = await site.browser.newContext({ viewport, ...options });
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}
const close = (page: Page) => page.context().close();

describe('without scripts', () => {
  const pages = ['', 'shufa/', 'ducha/', 'zhenjie/', 'quanwen/', 'shuoming/', 'search/', 'no-such-page/'];
  test.each(pages)('/%s can be read completely', async (path) => {
    const page = await open(path, phone, { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toMatch(/\p{Script=Han}{6}/u);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.getByRole('button', { name: '目录' }).click();
    const contents = page.getByRole('navigation', { name: '目录' });
    expect(await contents.getByRole('link', { name: '创新体制机制' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: '版式' }).count()).toBe(0);
    await close(page);
  });

  test('a note reference leads to its note at the end', async () => {
    const page = await open('zhenjie/', desk, { javaScriptEnabled: false });
    const note = page.locator('#note-peishuzi');
    expect(await note.innerText()).toContain('“培述”疑为“培树”之误');
    await page.locator('#noteref-peishuzi').click();
    expect(new URL(page.url()).hash).toBe('#note-peishuzi');
    expect(await note.isVisible()).toBe(true);
    await close(page);
  });
});

describe('a link to a point', () => {
  test.each([
    ['desk', desk],
    ['phone', phone],
  ])('opens with the point clear of the window’s edge and a bar beside it (%s)', async (_where, viewport) => {
    const page = await open('shufa/#neirong', viewport);
    const box = await page.locator('#neirong h2').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(24);
    expect(box?.y).toBeLessThan(viewport.height / 2);
    const bar = await page.locator('#neirong').evaluate((point) => getComputedStyle(point, '::before').backgroundColor);
    expect(bar).toBe('rgb(138, 28, 28)');
    await close(page);
  });

  test('shows on hover and on focus, and always on touch', async () => {
    const page = await open('shufa/');
    const link = page.locator('#neirong .permalink');
    const opacity = () => link.evaluate((one) => Number(getComputedStyle(one).opacity));
    expect(await opacity()).toBe(0);
    await page.locator('#neirong p').hover();
    expect(await opacity()).toBe(1);
    await page.mouse.move(0, 0);
    await link.focus();
    expect(await opacity()).toBe(1);
    await link.press('Enter');
    expect(page.url()).toBe(`${site.url}shufa/#neirong`);
    await close(page);

    const touch = await open('shufa/', phone, { hasTouch: true, isMobile: true });
    const target = touch.locator('#neirong .permalink');
    expect(await target.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
    await target.tap();
    expect(touch.url()).toBe(`${site.url}shufa/#neirong`);
    await close(touch);
  });
});

describe('the contents', () => {
  test('highlight the point that is being read', async () => {
    const page = await open('ducha/', { width: 1280, height: 500 });
    const current = page.locator('#contents [aria-current="location"]');
    expect(await current.count()).toBe(0);
    await page.locator('#xiaolv').evaluate((point) => scrollTo(0, point.getBoundingClientRect().top + scrollY - 100));
    await page.waitForFunction(() => document.querySelector('#contents [aria-current="location"]'));
    expect(await current.allInnerTexts()).toEqual(['注重以督促进有效率']);
    expect(await page.locator('#contents [aria-current="page"]').allInnerTexts()).toEqual(['督察']);
    await close(page);
  });

  test('open as a panel on a phone, close on choice, and lead to the point', async () => {
    const page = await open('zhenjie/', phone);
    const contents = page.locator('#contents');
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '目录' }).click();
    const link = contents.getByRole('link', { name: '创新体制机制' });
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await link.click();
    expect(await contents.isVisible()).toBe(false);
    expect(page.url()).toBe(`${site.url}zhenjie/#jizhi`);
    await page.getByRole('button', { name: '目录' }).click();
    await page.keyboard.press('Escape');
    expect(await contents.isVisible()).toBe(false);
    await close(page);
  });
});

describe('the notes', () => {
  test('stand in the margin beside their lines where there is room, and never overlap', async () => {
    for (const path of ['zhenjie/', 'quanwen/']) {
      const page = await open(path);
      await page.waitForSelector('[data-placed]');
      const boxes = await page.locator('[data-note]').evaluateAll((notes) =>
        notes.map((note) => {
          const { left, top, bottom } = note.getBoundingClientRect();
          const reference = document.getElementById(`noteref-${(note as HTMLElement).dataset['note']}`);
          return { left, top, bottom, line: reference?.getBoundingClientRect().top ?? NaN };
        }),
      );
      const textEnd = await page.locator('article').evaluate((one) => one.getBoundingClientRect().right);
      expect(boxes.length).toBeGreaterThan(3);
      boxes.forEach(({ left, top, line }, at) => {
        expect(left).toBeGreaterThan(textEnd);
        expect(top).toBeGreaterThanOrEqual(Math.floor(line));
        expect(top).toBeGreaterThanOrEqual(boxes[at - 1]?.bottom ?? 0);
      });
      await close(page);
    }
  });

  test('open beside their reference on a phone, and close with Escape', async () => {
    const page = await open('zhenjie/', phone);
    await page.locator('#noteref-peishuzi').click();
    const note = page.getByRole('note');
    expect(await note.innerText()).toContain('“培述”疑为“培树”之误');
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
    await page.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    await close(page);
  });
});

test.each([320, 390, 768, 1280])('no page scrolls sideways at %i px', async (width) => {
  const page = await open('', { width, height: 800 });
  for (const path of ['', 'zhenjie/', 'quanwen/', 'shuoming/', 'search/?q=述法', '404.html']) {
    await page.goto(site.url + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
  await close(page);
});

test('a wrong address is shown, and its words are offered for searching', async () => {
  const page = await open(`${encodeURIComponent('合法性审查')}/`);
  expect(await page.locator('h1').innerText()).toBe('没有这一页');
  expect(await page.locator('main').innerText()).toContain('合法性审查/');
  expect(await page.locator('main input[name="q"]').inputValue()).toBe('合法性审查');
  await close(page);
});
