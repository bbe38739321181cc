import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSyntheticContent } from '../bench/synthetic-content.ts';
import { builtTexts } from '../bench/synthetic-study.ts';
import { settings } from '../../src/command/this-build.ts';
import { mostListedWhole } from '../../src/study/outline/near-sections.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';
import { buildFolder, npmBuild } from '../support/build/npm-build.ts';

/** Enough sections that parts of the whole text are laid out only when they come near, and that the site is not kept offline. */
const sections = mostListedWhole + 50;

let folder: string;
let site: OpenSite;
let page: Page;
beforeAll(async () => {
  folder = buildFolder('long-study');
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  writeSyntheticContent('content', content, sections, await builtTexts(settings.out), 1);
  const { status, output } = await npmBuild({ CONTENT: content, OUT: out, BASE: '/', PDF: 'off' });
  expect(status, output).toBe(0);
  site = await openSite({ out, base: '/' });
  page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(countFarMeasurements);
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs in the page. Counts how often a script measures something that is too far away to have been laid out. */
function countFarMeasurements(): void {
  const measured = { far: 0 };
  Object.assign(window, { measured });
  const count = (element: Element | null) => {
    if (element && !element.checkVisibility({ contentVisibilityAuto: true })) measured.far += 1;
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

const farMeasurements = () => page.evaluate(() => (window as unknown as { measured: { far: number } }).measured.far);

const ids = ['s3', 's23', 's43-zongshu', 's43', 's43b', 's63', 's73c'];

test('such a long study is not kept offline, and readers’ offline copies are removed', async () => {
  const worker = await (await fetch(`${site.url}sw.js`)).text();
  expect(worker).toContain('unregister');
  expect(worker).not.toContain('"files"');
  expect(await (await fetch(site.url)).text()).not.toMatch(/<new-edition|data-page=/);
});

test('in a text of many sections an address leads to its place, which stays in view', async () => {
  const tops: Record<string, number> = {};
  for (const id of ids) {
    await page.goto('about:blank');
    await page.goto(`${site.url}quanwen/#${id}`);
    await page.waitForTimeout(300);
    const top = await page.evaluate(
      (placeId) => document.getElementById(placeId)?.getBoundingClientRect().top ?? 0,
      id,
    );
    tops[id] = Math.round(top / 8) * 8; // 80 px expected; the browser rounds the scroll position
  }
  expect(tops).toEqual(Object.fromEntries(ids.map((id) => [id, 80])));
});

test('nothing far away is laid out just to be measured', async () => {
  await page.goto('about:blank');
  await page.goto(`${site.url}quanwen/`);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  expect(await farMeasurements()).toBeLessThan(20);
  await page.mouse.wheel(0, 20_000);
  await page.waitForTimeout(300);
  expect(await farMeasurements()).toBeLessThan(40);
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
