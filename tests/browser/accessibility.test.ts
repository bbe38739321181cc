import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = [
  '',
  'shufa/',
  'ducha/',
  'zhenjie/',
  'quanwen/',
  'suoyin/',
  'tujie/',
  'shuoming/',
  'search/?q=合法性审查',
  '404.html',
];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What axe finds against WCAG 2.2 up to AAA contrast, named with its element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    interface AxeResults {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const found = await runner.run({ rules: { 'color-contrast-enhanced': { enabled: true } } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each([320, 1280])('axe finds nothing at %i px', async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    for (const path of pages) {
      await page.goto(site.url + path);
      if (path.startsWith('search')) await page.waitForSelector('[data-result]');
      expect(await violations(page), path).toEqual([]);
    }
    await page.close();
  });

  test('axe finds nothing while sheets and panels are open', async () => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme });
    await page.goto(`${site.url}zhenjie/`);
    await page.getByRole('button', { name: '目录' }).click();
    expect(await violations(page), '目录').toEqual([]);
    await page.getByRole('button', { name: /^版式/ }).click();
    expect(await violations(page), '版式').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.noteref a').first().click();
    expect(await violations(page), '校记').toEqual([]);
    await page.close();
  });
});
