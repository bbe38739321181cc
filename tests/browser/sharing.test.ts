import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let context: BrowserContext | undefined;
const errors: string[] = [];
beforeAll(async () => {
  site = await openSite();
});
afterEach(async () => {
  await context?.close();
  expect(errors).toEqual([]);
});
afterAll(() => site.close());

const wechat =
  'Mozilla/5.0 (Linux; Android 13; M2102J2SC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 ' +
  'Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F36) Weixin NetType/WIFI';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function reader(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(site.url + path);
  return page;
}
const linkOf = (page: Page, id: string) => page.locator(`#${id} .permalink`);
const message = (page: Page) => page.locator('quoting-tools').getByRole('status');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('one press on 链接 copies the point’s address, says so beside it, and goes to the point', async () => {
  const page = await reader('shufa/');
  await linkOf(page, 'tongchou').click();
  await message(page).filter({ hasText: '已复制链接' }).waitFor();
  expect(await clipboard(page)).toBe(`${site.url}shufa/#tongchou`);
  expect(page.url()).toBe(`${site.url}shufa/#tongchou`);
  const link = await linkOf(page, 'tongchou').boundingBox();
  await expect
    .poll(async () => {
      const box = await message(page).boundingBox();
      const isBeside = box && link && box.x >= link.x + link.width && box.x < link.x + link.width + 24;
      return isBeside && Math.abs(box.y + box.height / 2 - link.y - link.height / 2) < 4;
    })
    .toBe(true);
  await message(page).filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
});

test('by keyboard and by touch it does the same', async () => {
  const desk = await reader('ducha/');
  await linkOf(desk, 'xiaolv').focus();
  await desk.keyboard.press('Enter');
  await message(desk).filter({ hasText: '已复制链接' }).waitFor();
  expect(await clipboard(desk)).toBe(`${site.url}ducha/#xiaolv`);
  await context?.close();
  const hand = await reader('ducha/', phone);
  await linkOf(hand, 'zhenggai').tap();
  await message(hand).filter({ hasText: '已复制链接' }).waitFor();
  expect(await clipboard(hand)).toBe(`${site.url}ducha/#zhenggai`);
  const box = await message(hand).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
});

test('on the page of the whole text the address is that of the point’s own page', async () => {
  const page = await reader('quanwen/');
  await linkOf(page, 'peishu').click();
  await message(page).filter({ hasText: '已复制链接' }).waitFor();
  expect(await clipboard(page)).toBe(`${site.url}zhenjie/#peishu`);
  expect(page.url()).toBe(`${site.url}quanwen/#peishu`);
});

test('with a modifier key, and without scripts, it is a link like any other', async () => {
  const page = await reader('shufa/');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    linkOf(page, 'neirong').click({ modifiers: ['Control'] }),
  ]);
  await opened.waitForURL(`${site.url}shufa/#neirong`);
  await opened.close();
  await page.bringToFront();
  expect(await clipboard(page)).toBe('before');
  await context?.close();
  const plain = await reader('shufa/', { javaScriptEnabled: false });
  await linkOf(plain, 'neirong').click();
  expect(plain.url()).toBe(`${site.url}shufa/#neirong`);
});

test('over plain http the address is copied too; where copying is not allowed the reader is told where to find it', async () => {
  const page = await reader('shufa/');
  await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await linkOf(page, 'neirong').click();
  await message(page).filter({ hasText: '已复制链接' }).waitFor();
  const other = await page.context().newPage();
  await other.goto(site.url);
  expect(await clipboard(other)).toBe(`${site.url}shufa/#neirong`);
  await page.bringToFront();
  await page.evaluate(() => (document.execCommand = () => false));
  await linkOf(page, 'tongchou').click();
  await message(page).filter({ hasText: '浏览器不让网页复制，地址在地址栏里。' }).waitFor();
  expect(page.url()).toBe(`${site.url}shufa/#tongchou`);
});

test('in an app that cuts off fragments, points and passages are shared by path, and the path leads to the point', async () => {
  const page = await reader('shufa/', { ...phone, userAgent: wechat });
  await linkOf(page, 'jianzhang').tap();
  await message(page).filter({ hasText: '已复制链接' }).waitFor();
  const address = await clipboard(page);
  expect(address).toBe(`${site.url}shufa/jianzhang/`);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#shufa-zongshu p') as Element));
  const tools = page.getByRole('toolbar', { name: '选中的文字' });
  await tools.getByRole('button', { name: '复制链接' }).tap();
  await message(page).filter({ hasText: '已复制' }).waitFor();
  expect(await clipboard(page)).toBe(`${site.url}shufa/shufa-zongshu/`);
  await context?.close();

  const friend = await reader('', { ...phone, userAgent: wechat, javaScriptEnabled: false });
  await friend.goto(`${address}?from=singlemessage&isappinstalled=0`);
  await friend.waitForURL(`${site.url}shufa/#jianzhang`);
  expect(await friend.locator('#jianzhang').evaluate((one) => one.matches(':target'))).toBe(true);
  await friend.goBack();
  expect(friend.url()).toBe(site.url); // the small page leaves no trace in the history
});

test('an address with more than an id after # still leads to the point', async () => {
  const page = await reader('');
  for (const path of [
    'zhenjie/#peishu%3A~%3Atext=%E7%A4%BA%E8%8C%83', // a text directive that the browser does not recognise
    'shufa/#tongchou%3A~%3Atext=%E9%A2%84%E5%AE%A1,%E7%82%B9%E8%AF%84',
    'shufa/#neirong%3A~%3Atext=%E4%BD%93%E6%A3%80', // on the page that is already open
    'shufa/#jianzhang&appinstall=0',
    'ducha/#xiaolv?from=singlemessage',
  ]) {
    await page.goto(site.url + path);
    const id = path.replace(/^.*#(\w+).*$/, '$1');
    const place = page.locator(`#${id}`);
    await expect.poll(() => place.evaluate((one) => one.matches(':target')), { message: path }).toBe(true);
    expect(await place.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(500);
  }
});
