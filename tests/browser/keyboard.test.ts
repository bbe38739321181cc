import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../support/dist/built-pages.ts';
import { searchOutcome } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
});
afterAll(() => site.close());

const focused = () => page.evaluate(() => document.activeElement?.textContent.trim().replace(/\s+/g, ' ') ?? '');

/** Presses Tab until the focused element has this name. Throws if that takes more presses. */
async function tabTo(name: string | RegExp, presses = 80): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const one = document.activeElement;
      return one?.getAttribute('aria-label') ?? one?.textContent.trim() ?? '';
    });
    if (typeof name === 'string' ? label === name : name.test(label)) return;
  }
  throw new Error(`Tab does not reach ${name}.`);
}

test('readers can read, look up, cite and search without a pointer', async () => {
  await page.goto(site.url);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  await tabTo(/^一、以组织/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/shufa/');

  await tabTo('版式');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('版式');

  await tabTo('坚持统筹推进');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/shufa/#tongchou');
  await tabTo(/^链接 到本点：三是/);
  await tabTo(/^引用本节/);
  await page.keyboard.press('Enter');
  await tabTo(/^复制：/);
  await page.keyboard.press('Enter');
  await page.locator('.cite-this [role=status]', { hasText: '已复制' }).first().waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('督察');
  await searchOutcome(page, '督察');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?]q=.*#/);
  await page.keyboard.press('Control+k');
  await page.locator('.search-dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.search-dialog[open]').count()).toBe(0);
});

test('a term in the text opens its places and gives the focus back', async () => {
  await page.goto(`${site.url}shufa/`);
  const term = page.locator('#shufa-zongshu a[data-entry]').first();
  await term.focus();
  await page.keyboard.press('Enter');
  await page.locator('.entry-popover:popover-open').waitFor();
  await page.keyboard.press('Escape');
  expect(await term.evaluate((one) => document.activeElement === one)).toBe(true);
});

test('a keydown without a key, as autofill and input methods send it, does no harm', async () => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const sendBare = () =>
    page.evaluate(() => {
      for (const target of [document, document.body, document.activeElement]) {
        target?.dispatchEvent(new Event('keydown', { bubbles: true, cancelable: true }));
      }
    });
  await page.goto(`${site.url}shufa/?q=${encodeURIComponent('述法')}#jianzhang`);
  await page.locator('search-highlights:not([hidden])').waitFor();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#jianzhang p') as Element));
  await page.getByRole('toolbar', { name: '选中的文字' }).waitFor();
  await sendBare();
  await page.keyboard.press('q');
  await sendBare();
  await page.keyboard.press('/');
  await page.keyboard.type('督察');
  await page.locator('search-dialog [data-result]').first().waitFor();
  await sendBare();
  await page.goto(`${site.url}search/?q=${encodeURIComponent('述法')}`);
  await page.locator('search-page [data-result]').first().waitFor();
  await sendBare();
  expect(errors).toEqual([]);
});

test('on every page Tab reaches each control once, shows the focus, and comes to an end', async () => {
  for (const { address } of builtPages()) {
    await page.goto(site.url + address.slice(1));
    const controls = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter((one) => {
          const group = one instanceof HTMLInputElement && one.type === 'radio' && !one.checked;
          return one.tabIndex >= 0 && !group && one.checkVisibility({ visibilityProperty: true });
        }).length,
    );
    // on a page that starts in its search field, Tab goes round from there
    for (let press = 0; press <= controls; press += 1) {
      await page.keyboard.press('Tab');
      const problem = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return '';
        one.setAttribute('data-reached', '');
        const style = getComputedStyle(one);
        const shownAround = one.closest('.search-form, label, .found-section li');
        const outlined = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
        return outlined || shownAround ? '' : `${one.tagName} ${one.textContent.trim().slice(0, 20)} shows no focus`;
      });
      expect(problem, address).toBe('');
    }
    expect(await page.locator('[data-reached]').count(), address).toBe(controls);
  }
});
