import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSyntheticContent } from '../../src/bench/synthetic-content.ts';
import { builtTexts } from '../../src/bench/synthetic-study.ts';
import { settings } from '../../src/build/settings.ts';
import { mostListedWhole } from '../../src/outline/near-sections.ts';
import { openSite, type OpenSite } from '../browser/site.ts';
import { buildFolder, npmBuild } from './npm-build.ts';

/** So many sections that the whole text is laid out as it comes near. */
const sections = mostListedWhole + 20;

let folder: string;
let site: OpenSite;
let page: Page;
beforeAll(async () => {
  folder = buildFolder('long-study');
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  writeSyntheticContent('content', content, sections, await builtTexts(settings.out), 1);
  const { status, said } = await npmBuild({ CONTENT: content, OUT: out, BASE: '/', PDF: 'off' });
  expect(status, said).toBe(0);
  site = await openSite({ out, base: '/' });
  page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(countLaidOut);
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Counts how often a script asks where something is that is too far away to have been laid out. */
function countLaidOut(): void {
  const asked = { far: 0 };
  Object.assign(window, { asked });
  const count = (element: Element | null) => {
    if (element && !element.checkVisibility({ contentVisibilityAuto: true })) asked.far += 1;
  };
  const ofElement = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function () {
    count(this);
    return ofElement.call(this);
  };
  const ofRange = Range.prototype.getBoundingClientRect;
  Range.prototype.getBoundingClientRect = function () {
    count(this.startContainer.parentElement);
    return ofRange.call(this);
  };
}

const farAsked = () => page.evaluate(() => (window as unknown as { asked: { far: number } }).asked.far);

const ids = ['s3', 's23', 's43-zongshu', 's43', 's43b', 's63', 's73c'];

test('in a text of many sections an address leads to its place, and it stays there', async () => {
  const found: Record<string, number> = {};
  for (const id of ids) {
    await page.goto('about:blank');
    await page.goto(`${site.url}quanwen/#${id}`);
    await page.waitForTimeout(300);
    const top = await page.evaluate((place) => document.getElementById(place)?.getBoundingClientRect().top ?? 0, id);
    found[id] = Math.round(top / 8) * 8; // of 80 px: the browser rounds what it scrolls by
  }
  expect(found).toEqual(Object.fromEntries(ids.map((id) => [id, 80])));
});

test('nothing far away is laid out to be asked where it is', async () => {
  await page.goto('about:blank');
  await page.goto(`${site.url}quanwen/`);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  expect(await farAsked()).toBeLessThan(20);
  await page.mouse.wheel(0, 20_000);
  await page.waitForTimeout(300);
  expect(await farAsked()).toBeLessThan(40);
});

test('lines are evened when they come near', async () => {
  await page.goto('about:blank');
  await page.goto(`${site.url}quanwen/`);
  const evened = () => page.locator('#peishu .begins-line').allTextContents();
  await page.evaluate(() => document.fonts.ready);
  expect(await evened()).toEqual([]);
  await page.evaluate(() => document.getElementById('peishu')?.scrollIntoView());
  await expect.poll(evened).toEqual(['〔2020〕18号']);
});
