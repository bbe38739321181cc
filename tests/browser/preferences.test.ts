import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function withPage(options: object, steps: (page: Page) => Promise<void>): Promise<void> {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  await steps(page);
  await page.close();
}

describe('forced colours', () => {
  const colours = (page: Page, selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, part) => {
        // what the reader's own colours are called here
        const system = (name: string) => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = name;
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        };
        const names = [
          'Canvas',
          'CanvasText',
          'LinkText',
          'Highlight',
          'HighlightText',
          'ButtonText',
          'ButtonBorder',
          'GrayText',
        ];
        const named = (value: string) => names.find((name) => system(name) === value) ?? value;
        const style = getComputedStyle(one, part);
        return {
          ink: named(style.color),
          paper: named(style.backgroundColor),
          border: named(style.borderBlockEndColor),
        };
      }, pseudo);

  test.each(['light', 'dark'] as const)('text, links and marks take the reader’s own colours (%s)', (colorScheme) =>
    withPage({ forcedColors: 'active', colorScheme }, async (page) => {
      await page.goto(`${site.url}shufa/#neirong`);
      expect((await colours(page, 'html')).paper).toBe('Canvas');
      expect((await colours(page, '#neirong p')).ink).toBe('CanvasText');
      expect((await colours(page, '.site-footer a')).ink).toBe('LinkText');
      expect((await colours(page, '#neirong', '::before')).paper).toBe('Highlight');
      expect((await colours(page, '.site-header [aria-current=page]')).border).not.toBe(
        (await colours(page, 'html')).paper,
      );
    }),
  );

  test('the point where one reads stands out in the contents, and can be read', () =>
    withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(`${site.url}shufa/#neirong`);
      const { ink, paper } = await colours(page, '.contents [aria-current=location]');
      expect(paper).toBe('Highlight');
      expect(['HighlightText', 'Canvas']).toContain(ink); // one colour with two names in some schemes
    }));

  test('what is chosen shows by more than colour', () =>
    withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(`${site.url}shufa/`);
      await page.getByRole('button', { name: '版式' }).click();
      const lines = await page
        .locator('#reading-settings [name=size] + span')
        .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).borderBlockEndColor));
      const weights = await page
        .locator('#reading-settings [name=size] + span')
        .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).fontWeight));
      expect(weights.filter((weight) => weight === '600')).toHaveLength(1);
      expect(new Set(lines).size).toBeGreaterThan(1);
    }));

  test('lines and labels of a picture are drawn', () =>
    withPage({ forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      await page.goto(`${site.url}tujie/`);
      const strokes = await page
        .locator('.wide svg .framed')
        .evaluateAll((boxes) =>
          boxes.map((box) => ({ stroke: getComputedStyle(box).stroke, fill: getComputedStyle(box).fill })),
        );
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      for (const { stroke, fill } of strokes) {
        expect(stroke).not.toBe(paper);
        expect(stroke).not.toBe(fill);
      }
      const labels = await page
        .locator('.wide svg text')
        .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).fill));
      for (const label of labels) expect(label).not.toBe(paper);
    }));
});

describe('reduced motion', () => {
  test('nothing moves: no transition between pages, no animation', () =>
    withPage({ reducedMotion: 'reduce' }, async (page) => {
      await page.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          Object.assign(window, { turned: (event as PageRevealEvent).viewTransition !== null });
        });
      });
      await page.goto(`${site.url}shufa/`);
      await page.locator('.site-header').getByRole('link', { name: '督察' }).click();
      await page.waitForURL('**/ducha/');
      await page.waitForFunction(() => 'turned' in window);
      expect(await page.evaluate(() => (window as unknown as { turned: boolean }).turned)).toBe(false);
      await page.goto(`${site.url}shufa/#neirong`);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      await page.keyboard.press('/');
      await page.keyboard.type('督察');
      await page.locator('search-dialog [data-result]').first().waitFor();
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }));

  test('otherwise the text column turns over, and the place that was asked for is marked', () =>
    withPage({ reducedMotion: 'no-preference' }, async (page) => {
      await page.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          Object.assign(window, { turned: (event as PageRevealEvent).viewTransition !== null });
        });
      });
      // a browser that is busy may leave a transition out: one of three has to be there
      const turned: boolean[] = [];
      while (turned.length < 3 && !turned.includes(true)) {
        await page.goto(`${site.url}shufa/`);
        await page.locator('.site-header').getByRole('link', { name: '督察' }).click();
        await page.waitForURL('**/ducha/');
        await page.waitForFunction(() => 'turned' in window);
        turned.push(await page.evaluate(() => (window as unknown as { turned: boolean }).turned));
      }
      expect(turned).toContain(true);
      await page.goto(`${site.url}shufa/#neirong`);
      expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
    }));
});
