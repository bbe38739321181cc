import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { labelsOf, wordsOf } from '../../src/study/contract/diagram-schema.ts';
import { phrasesOf } from '../../src/study/contract/headings.ts';
import { readDiagrams } from '../../src/study/diagrams/read-diagrams.ts';
import { misplaced, missingArrows } from '../support/browser/diagram-shapes.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

const diagrams = readDiagrams(settings.content);
const pages = ['tujie/', ...new Set(diagrams.map(({ section }) => `${section}/`))];
let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
});
afterAll(() => site.close());

const tops = (id: string) =>
  page.locator(`#${id} .steps > li`).evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect().top));

describe.each([320, 390, 600, 768, 1280])('at %i px', (width) => {
  test('no frame leaves its diagram or covers another, and its words fit in it and are readable', async () => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await page.goto(site.url + path);
      expect(await page.evaluate(misplaced), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });

  test('an arrow leads from each step to the next', async () => {
    for (const path of pages) {
      await page.goto(site.url + path);
      expect(await page.evaluate(missingArrows), path).toEqual([]);
    }
  });
});

test.each([390, 1280])('at %i px an arrow would also lead from each lane to a step after them', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${site.url}tujie/`);
  await page.locator('.steps:has(.split)').evaluateAll((lists) => {
    for (const steps of lists) steps.append(steps.firstElementChild?.cloneNode(true) ?? '');
  });
  expect(await page.locator('.split:not(:last-child)').count()).toBeGreaterThan(0);
  expect(await page.evaluate(missingArrows)).toEqual([]);
});

test('steps are below one another on a phone, and side by side where there is room', async () => {
  await page.goto(`${site.url}tujie/`);
  for (const { id, steps } of diagrams) {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(new Set(await tops(id)).size).toBe(steps.length);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(new Set(await tops(id)).size).toBe(1);
  }
});

test.each(['pointer', 'keyboard'])('a label leads to its place by %s', async (means) => {
  await page.goto(`${site.url}tujie/`);
  const label = page.locator('.steps').getByRole('link', { name: '预审' });
  if (means === 'pointer') await label.click();
  else await label.press('Enter');
  await page.waitForURL(`${site.url}shufa/#tongchou`);
});

test('copying a diagram gives its words in their order, and no others', async () => {
  await page.goto(`${site.url}tujie/`);
  for (const diagram of diagrams) {
    const copied = await page.locator(`#${diagram.id} .diagram`).evaluate((one) => {
      getSelection()?.selectAllChildren(one);
      return getSelection()?.toString() ?? '';
    });
    const words = labelsOf(diagram).slice(1).map((label) => (label.when ?? '') + wordsOf(label)); // prettier-ignore
    const notes = (diagram.apart ?? []).flatMap(({ note }) => (note ? [`编者注：${note}`] : []));
    expect(copied.replace(/\s/g, '')).toBe([...words, ...notes].join('').replace(/\s/g, ''));
  }
});

describe('on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diagrams-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the steps are side by side, framed and joined as on a screen', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 590, height: 850 }); // 156 mm
    await page.goto(`${site.url}tujie/`);
    expect(await page.evaluate(missingArrows)).toEqual([]);
    for (const { id } of diagrams) expect(new Set(await tops(id)).size).toBe(1);
    await page.emulateMedia({ media: null });
  });

  test('every diagram is whole on one page', async () => {
    const file = join(folder, 'tujie.pdf');
    await page.goto(`${site.url}tujie/`);
    await page.pdf({ path: file, preferCSSPageSize: true });
    const printed = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .map((one) => one.replace(/[ \n]/g, ''));
    for (const diagram of diagrams) {
      const phrases = labelsOf(diagram).flatMap(({ label }) => phrasesOf(label));
      expect(printed.filter((one) => phrases.every((phrase) => one.includes(phrase)))).toHaveLength(1);
    }
  });
});
