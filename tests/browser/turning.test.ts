import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { delayedSite, type DelayedSite } from '../support/browser/delayed-site.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

const { base } = settings;
const next = `${base}ducha/`;

let site: OpenSite;
let counted: DelayedSite;
beforeAll(async () => {
  site = await openSite();
  counted = await delayedSite(new URL(site.url).origin, 0);
});
afterAll(async () => {
  await counted.close();
  await site.close();
});

/**
 * A reader's section page, the pointer on the link to the next one. `savesData`: the page is told that its reader saves
 * data; the browser itself, which would then fetch nothing, cannot be.
 */
async function pointing(savesData: boolean): Promise<Page> {
  const page = await site.browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride' as never, { dataSaverEnabled: savesData } as never);
  await page.goto(`${counted.url}${base.slice(1)}shufa/`);
  counted.takeRequests(next);
  await page.locator('.pager [rel=next]').hover();
  return page;
}

test('the next page is fetched when the pointer rests on its link, and once', async () => {
  const page = await pointing(false);
  await expect.poll(() => counted.takeRequests(next)).toBe(1);
  await page.locator('.pager [rel=next]').click();
  await page.waitForURL(`**${next}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(counted.takeRequests(next)).toBe(0);
  await page.close();
});

test('for readers who save data no page is fetched before they open it', async () => {
  const page = await pointing(true);
  await page.waitForTimeout(800);
  expect(counted.takeRequests(next)).toBe(0);
  await page.locator('.pager [rel=next]').click();
  await page.waitForURL(`**${next}`);
  expect(counted.takeRequests(next)).toBe(1);
  await page.close();
});
