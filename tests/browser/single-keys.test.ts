import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const searches = (page: Page) => page.locator('search-dialog dialog[open]').count();
const promises = (page: Page) =>
  page.locator('[data-single-key]').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
const toolbar = (page: Page) => page.getByRole('toolbar', { name: '选中的文字' });
const select = (page: Page, words: string) =>
  page.evaluate((selector) => getSelection()?.selectAllChildren(document.querySelector(selector) as Element), words);
/** Whether `q` goes to the tools beside selected words. */
async function qWorks(page: Page): Promise<boolean> {
  await select(page, '#jianzhang p');
  await toolbar(page).waitFor();
  await page.keyboard.press('q');
  return toolbar(page).evaluate((one) => one.contains(document.activeElement));
}

test('`/` and `q` can be switched off in 版式, in all open pages; then nothing promises them', async () => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(`${site.url}shufa/`);
  expect(await promises(page)).toBe(1);
  expect(await qWorks(page)).toBe(true);
  expect(await toolbar(page).getAttribute('title')).toBe('按 Q 键到这里，Esc 关闭');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '版式' }).click();
  await page.getByRole('group', { name: '按键' }).getByRole('radio', { name: '无' }).check();
  await page.getByRole('button', { name: '完成' }).click();
  expect(await page.evaluate(() => localStorage.getItem('banshi'))).toBe('{"keys":"off"}');

  await other.waitForFunction(() => document.documentElement.dataset['keys'] === 'off');
  await page.reload(); // what is kept works as what was chosen
  for (const one of [page, other]) {
    await one.bringToFront();
    expect(await promises(one)).toBe(0);
    await one.keyboard.press('/');
    expect(await searches(one)).toBe(0);
    expect(await qWorks(one)).toBe(false);
    expect(await toolbar(one).getAttribute('title')).toBe('Esc 关闭');
    await one.keyboard.press('Control+k');
    expect(await searches(one)).toBe(1);
    expect(await promises(one)).toBe(0); // in the help too
    await one.keyboard.press('Escape');
  }
  await other.getByRole('button', { name: '版式' }).click();
  await other.getByRole('button', { name: '恢复默认' }).click();
  await page.bringToFront();
  await page.waitForFunction(() => document.documentElement.dataset['keys'] === undefined);
  await page.keyboard.press('/');
  expect(await searches(page)).toBe(1);
  expect(await promises(page)).toBe(2);
  await context.close();
});

test('on Apple’s systems Ctrl+K in a field is left to the field, and ⌘K opens; elsewhere Ctrl+K opens', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}search/`);
  await page.locator('#page-search').fill('述法');
  /** whether the page takes a key for itself, in its field or outside of it */
  const isTaken = (platform: object, modifier: 'ctrlKey' | 'metaKey', selector: string) =>
    page.evaluate(
      ([own, name, target]) => {
        for (const key of ['userAgentData', 'platform'])
          Object.defineProperty(navigator, key, { configurable: true, value: Reflect.get(own, key) });
        const event = new KeyboardEvent('keydown', { key: 'k', [name]: true, bubbles: true, cancelable: true });
        return !document.querySelector(target)?.dispatchEvent(event);
      },
      [platform, modifier, selector] as const,
    );
  const field = '#page-search';
  const apple = [{ userAgentData: { platform: 'macOS' } }, { platform: 'MacIntel' }, { platform: 'iPad' }];
  for (const platform of apple) {
    expect(await isTaken(platform, 'ctrlKey', field)).toBe(false);
    expect(await isTaken(platform, 'ctrlKey', 'body')).toBe(true);
    expect(await isTaken(platform, 'metaKey', field)).toBe(true);
  }
  const others = [{ userAgentData: { platform: 'Windows' } }, { platform: 'Linux x86_64' }];
  for (const platform of others) expect(await isTaken(platform, 'ctrlKey', field)).toBe(true);
  await page.close();
});
