import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

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
        // the system colour as this browser computes it
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

  test.each(['light', 'dark'] as const)(
    'text, links and the bar of a place take the reader’s own colours (%s)',
    (colorScheme) =>
      withPage({ forcedColors: 'active', colorScheme }, async (page) => {
        await page.goto(`${site.url}shufa/#neirong`);
        expect((await colours(page, 'html')).paper).toBe('Canvas');
        expect((await colours(page, '#neirong p')).ink).toBe('CanvasText');
        expect((await colours(page, '.site-footer a')).ink).toBe('LinkText');
        expect((await colours(page, '#neirong', '::before')).paper).toBe('Highlight');
      }),
  );

  test('the current page is underlined in the header, and nothing waits visibly in a corner', () =>
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

  test('the current point stands out in the contents, and is readable', () =>
    withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(`${site.url}shufa/#neirong`);
      const { ink, paper } = await colours(page, '.contents [aria-current=location]');
      expect(paper).toBe('Highlight');
      expect(['HighlightText', 'Canvas']).toContain(ink); // some schemes have one colour under both names
    }));

  test('a choice shows by more than its colour', () =>
    withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(`${site.url}shufa/`);
      await page.getByRole('button', { name: '版式' }).click();
      const lines = await page
        .locator('#reading-preferences [name=size] + span')
        .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).borderBlockEndColor));
      const weights = await page
        .locator('#reading-preferences [name=size] + span')
        .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).fontWeight));
      expect(weights.filter((weight) => weight === '600')).toHaveLength(1);
      expect(new Set(lines).size).toBeGreaterThan(1);
    }));

  test.each(['light', 'dark'] as const)('a diagram has the reader’s own text and link colours (%s)', (colorScheme) =>
    withPage({ forcedColors: 'active', colorScheme }, async (page) => {
      await page.goto(`${site.url}tujie/`);
      const { ink, link, ...parts } = await page.evaluate(() => {
        const style = (selector: string, pseudo?: string) =>
          getComputedStyle(document.querySelector(selector) ?? document.body, pseudo);
        const framed = style('.steps .label');
        return {
          ink: style('body').color,
          link: style('.site-footer a').color,
          words: framed.color,
          frame: framed.borderTopColor,
          bracket: style('.above', '::after').borderTopColor,
          apart: style('.apart').borderTopColor,
          shaft: style('#ducha .steps > li + li', '::before').borderTopColor,
          head: style('#ducha .steps > li + li', '::after').borderTopColor,
        };
      });
      expect(parts).toEqual({ words: link, frame: link, bracket: ink, apart: ink, shaft: ink, head: ink });
    }),
  );
});

test('readers who want more contrast get black and white, also in the lines of a diagram', () =>
  withPage({ contrast: 'more' }, async (page) => {
    await page.goto(`${site.url}tujie/`);
    const black = 'rgb(0, 0, 0)';
    const { ink, quiet, frames } = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        ink: style('body').color,
        quiet: style('.site-footer').color,
        frames: style('.steps .label').borderTopColor,
      };
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

  test('otherwise the text column turns over, and the place in the address gets a moving bar', () =>
    withPage({ reducedMotion: 'no-preference' }, async (page) => {
      await page.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          Object.assign(window, { turned: (event as PageRevealEvent).viewTransition !== null });
        });
      });
      // a busy browser may skip a transition, but one of three must happen
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
