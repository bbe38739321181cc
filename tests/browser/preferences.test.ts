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
    }),
  );

  test('the page where one is is underlined in the header, and nothing waits visibly in a corner', () =>
    withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(`${site.url}shufa/`);
      const decoration = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((one) => getComputedStyle(one).textDecorationLine);
      expect(await decoration('.site-header nav [aria-current=page]')).toBe('underline');
      expect(await decoration('.site-header nav a:not([aria-current])')).toBe('none');
      const { width, height } = (await page.locator('new-edition').boundingBox()) ?? {};
      expect([width, height]).toEqual([0, 0]);
    }));

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

  test.each(['light', 'dark'] as const)('lines and labels of a picture have the reader’s ink (%s)', (colorScheme) =>
    withPage({ forcedColors: 'active', colorScheme }, async (page) => {
      await page.goto(`${site.url}tujie/`);
      const paints = (selector: string, property: 'stroke' | 'fill') =>
        page
          .locator(selector)
          .evaluateAll(
            (parts, name) => [...new Set(parts.map((part) => getComputedStyle(part).getPropertyValue(name)))],
            property,
          );
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      for (const lines of ['.framed', '.arrow', '.rule'])
        expect(await paints(`.wide ${lines}`, 'stroke')).toEqual([ink]);
      expect(await paints('.wide text:not(.when)', 'fill')).toEqual([ink]);
    }),
  );
});

test('who wants more contrast has black and white, in the lines of a picture too', () =>
  withPage({ contrast: 'more' }, async (page) => {
    await page.goto(`${site.url}tujie/`);
    const black = 'rgb(0, 0, 0)';
    const { ink, quiet, frames } = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return { ink: style('body').color, quiet: style('.site-footer').color, frames: style('.wide .framed').stroke };
    });
    expect({ ink, quiet, frames }).toEqual({ ink: black, quiet: black, frames: black });
  }));

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
