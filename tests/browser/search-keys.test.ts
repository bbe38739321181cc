import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composing, focused, searchOutcome, watchedPage } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Holds back files of a page. The returned function releases them. */
async function hold(page: Page, files: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Runs steps in a page whose answers are held back until `answer` is called. Fails on uncaught errors. */
async function beforeAnswer(path: string, steps: (page: Page, answer: () => void) => Promise<void>): Promise<void> {
  // a worker would answer instead of the files that are held back
  const { page, errors, close } = await watchedPage(site.browser, { serviceWorkers: 'block' });
  const answer = await hold(page, '**/pagefind/**');
  await page.goto(site.url + path);
  await steps(page, answer);
  expect(errors).toEqual([]);
  await close();
}

async function openDialog(page: Page): Promise<void> {
  await page.locator('header [data-search-open]').hover();
  await page.evaluate(() => customElements.whenDefined('search-dialog'));
  await page.keyboard.press('/');
}

/** Runs steps in a page whose dialog contains 三联一群, with or without its answer. */
async function inDialog(options: BrowserContextOptions, steps: (page: Page) => Promise<void>): Promise<void> {
  const { page, errors, close } = await watchedPage(site.browser, options);
  await page.goto(`${site.url}ducha/`);
  await page.locator('header [data-search-open]').click();
  await page.keyboard.type('三联一群');
  await steps(page);
  expect(errors).toEqual([]);
  await close();
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const pathOf = (page: Page) => decodeURIComponent(page.url().slice(site.url.length - 1));

test('arrows move when the answer is there', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    await openDialog(page);
    await page.keyboard.type('督察');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(await focused(page)).toBe('input');
    answer();
    const { places } = await searchOutcome(page, '督察');
    await expect.poll(() => focused(page)).toBe(places[1]);
  }));

test('an arrow and Enter open the result that they choose', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    await openDialog(page);
    await page.keyboard.type('督察评分表');
    await press(page, 'ArrowDown', 'Enter');
    answer();
    await page.waitForURL(/\?q=/);
    expect(pathOf(page)).toMatch(/\?q=督察评分表#/);
    await page.goBack();
    expect((await searchOutcome(page, '督察评分表')).state).toBe('found');
  }));

test('Enter in the dialog opens the first result of its query', () =>
  beforeAnswer('ducha/', async (page, answer) => {
    await openDialog(page);
    await page.keyboard.type('三联一群');
    await press(page, 'Enter');
    answer();
    await page.waitForURL(/\?q=三联一群#|\?q=%E4/);
    const first = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await page.goBack();
    expect((await searchOutcome(page, '三联一群')).places[0]).toBe(first);
  }));

test('Enter opens the first result also when the answer is there', () =>
  inDialog({}, async (page) => {
    const { places } = await searchOutcome(page, '三联一群');
    await press(page, 'Enter');
    await page.waitForURL(/\?q=/);
    expect(new URL(page.url()).hash).toBe(`#${places[0]}`);
  }));

test('a phone’s search key closes the keyboard, so that the results are visible', () =>
  inDialog({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }, async (page) => {
    await searchOutcome(page, '三联一群');
    await press(page, 'Enter');
    expect(await focused(page)).not.toBe('input');
    expect(pathOf(page)).toBe('/ducha/');
  }));

test('another query drops them', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    await openDialog(page);
    await page.keyboard.type('督察');
    await press(page, 'ArrowDown', 'Enter');
    await page.keyboard.type('评分表');
    answer();
    expect((await searchOutcome(page, '督察评分表')).state).toBe('found');
    expect([await focused(page), pathOf(page)]).toEqual(['input', '/shufa/']);
  }));

test('Esc drops them', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    await openDialog(page);
    await page.keyboard.type('督察');
    await press(page, 'ArrowDown', 'Enter', 'Escape', 'Control+k');
    answer();
    expect((await searchOutcome(page, '督察')).state).toBe('found');
    expect([await focused(page), pathOf(page)]).toEqual(['input', '/shufa/']);
  }));

test('Enter follows results only, not what is offered when there are none', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    await openDialog(page);
    await page.keyboard.type('枫桥经验');
    await press(page, 'ArrowDown', 'Enter');
    answer();
    expect((await searchOutcome(page, '枫桥经验')).state).toBe('none');
    expect([await focused(page), pathOf(page)]).toEqual(['a', '/shufa/']);
  }));

test('on the search page Enter alone stays on the page, and an arrow is remembered', () =>
  beforeAnswer('search/', async (page, answer) => {
    await page.locator('#page-search').fill('督察');
    await press(page, 'Enter');
    expect(await focused(page)).toBe('input');
    await press(page, 'ArrowDown');
    answer();
    const { places } = await searchOutcome(page, '督察');
    expect(await focused(page)).toBe(places[0]);
    expect(new URL(page.url()).hash).toBe('');
  }));

test('a composition drops them, and nothing half-composed is searched', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    await openDialog(page);
    await page.keyboard.type('督察');
    await press(page, 'ArrowDown');
    const { compose, key } = await composing(page);
    await compose('p');
    for (const name of ['ArrowDown', 'Enter']) await key(name);
    answer();
    await page.waitForSelector('search-dialog [data-result]');
    await page.waitForTimeout(300);
    // on a busy machine the second character may be searched before the composition begins
    expect(['督', '督察']).toContain(await page.locator('[data-search-output]').getAttribute('data-query'));
    expect([await focused(page), pathOf(page)]).toEqual(['input', '/shufa/']);
  }));

test('keys pressed in the moment between the script and the work of the dialog', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    await page.locator('header [data-search-open]').hover();
    await page.evaluate(() => customElements.whenDefined('search-dialog'));
    await page.evaluate(() => {
      const pressIn = (target: EventTarget, key: string) =>
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      pressIn(document.body, '/');
      const field = document.activeElement as HTMLInputElement;
      field.value = '督察';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (const key of ['ArrowDown', 'ArrowDown']) pressIn(field, key);
    });
    answer();
    const { places } = await searchOutcome(page, '督察');
    expect(await focused(page)).toBe(places[1]);
  }));

test('keys pressed before the dialog has its script', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    const letScriptCome = await hold(page, '**/search-dialog*.js');
    await press(page, '/');
    await page.keyboard.type('督察');
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
    letScriptCome();
    answer();
    await page.waitForURL(/\?q=/);
    const second = new URL(page.url()).hash.slice(1);
    await page.goBack();
    expect((await searchOutcome(page, '督察')).places[1]).toBe(second);
  }));

test('Esc before the dialog has its script closes it and keeps what was typed', () =>
  beforeAnswer('shufa/', async (page, answer) => {
    const letScriptCome = await hold(page, '**/search-dialog*.js');
    await press(page, '/');
    await page.keyboard.type('督察');
    await press(page, 'Escape');
    expect(await page.locator('search-dialog dialog').isVisible()).toBe(false);
    await press(page, 'Control+k');
    letScriptCome();
    answer();
    expect((await searchOutcome(page, '督察')).state).toBe('found');
  }));
