import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let page: Page;
let errors: string[];
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
});
beforeEach(async () => {
  errors = [];
  await page.goto(`${site.url}zhenjie/`);
});
afterAll(() => site.close());

/** How often one press of the button prints the page, with the button in the page or out of it. */
const timesPrinted = (where: 'in' | 'out') =>
  page.evaluate((position) => {
    let times = 0;
    window.print = () => (times += 1);
    const element = document.querySelector('print-button');
    if (position === 'out') element?.remove();
    element?.querySelector('button')?.click();
    return times;
  }, where);

test('an element that has left the page does nothing, and one that comes back works as before', async () => {
  expect(await timesPrinted('in')).toBe(1);
  await page.evaluate(() => document.querySelectorAll('print-button').forEach((one) => one.replaceWith(one)));
  expect(await timesPrinted('in')).toBe(1);
  expect(await timesPrinted('out')).toBe(0);
});

test('every element can leave the page and come back', async () => {
  for (const address of ['', 'zhenjie/', 'quanwen/', 'shuoming/', 'suoyin/', 'search/', '404.html']) {
    await page.goto(site.url + address);
    const moved = await page.evaluate(() => {
      const elements = [...document.querySelectorAll('*')].filter(({ localName }) => customElements.get(localName));
      for (const one of elements) one.replaceWith(one);
      return elements.length;
    });
    expect(moved, address).toBeGreaterThan(1);
  }
  expect(errors).toEqual([]);
});

test('an element whose part is missing says which', async () => {
  await page.evaluate(() => {
    const element = document.querySelector('print-button');
    element?.replaceChildren();
    element?.replaceWith(element);
  });
  await expect.poll(() => errors).toEqual(['<print-button> needs an element that matches button.']);
});
