import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { builtPage } from '../support/dist/built-pages.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

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

/** The only rules whose result depends on colours. */
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** Violations of WCAG 2.2, including AAA contrast, that axe finds in light and then in dark colours, with their elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  await page.emulateMedia({ colorScheme: 'light' });
  const inTheLight = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inTheDark = await violationsOf(page, colourRules);
  return [...inTheLight, ...inTheDark.map((violation) => `in the dark: ${violation}`)];
}

function violationsOf(page: Page, only?: string[]): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { axe: runner } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    interface AxeResults {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const results = await runner.run({
      ...(rules ? { runOnly: rules } : { rules: { 'color-contrast-enhanced': { enabled: true } } }),
      resultTypes: ['violations'],
    });
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, only);
}

describe('in the light and in the dark', () => {
  test.each([
    [320, pages],
    // made like the pages beside them
    [1280, pages.filter((path) => path !== 'shufa/' && path !== 'ducha/')],
  ])('axe finds nothing at %i px', async (width, paths) => {
    const page = await site.browser.newPage({ viewport: { width, height: 800 } });
    for (const path of paths) {
      await page.goto(site.url + path);
      if (path.startsWith('search')) await page.waitForSelector('[data-result]');
      expect(await violations(page), path).toEqual([]);
    }
    await page.close();
  });

  test('axe finds nothing while something is open over a page', async () => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    const openOver: Record<string, () => Promise<void>> = {
      目录: () => page.getByRole('button', { name: '目录' }).click(),
      版式: async () => {
        await page.getByRole('button', { name: '目录' }).click();
        await page.getByRole('button', { name: /^版式/ }).click();
      },
      校记: () => page.locator('.noteref a').first().click(),
      词条: async () => {
        await page.locator('a[data-entry]').first().click();
        await page.locator('.entry-popover:popover-open').waitFor();
      },
      引用: async () => {
        await page.getByText('引用本节', { exact: true }).click();
        await page.locator('.cite-this details > summary').first().click();
      },
      选中的文字: () => page.locator('#zuzhi p').selectText(),
      搜索: async () => {
        await page.keyboard.press('/');
        await page.keyboard.type('督察');
        await page.locator('search-dialog [data-result]').first().waitFor();
      },
    };
    for (const [name, open] of Object.entries(openOver)) {
      await page.goto(`${site.url}zhenjie/`);
      await open();
      expect(await violations(page), name).toEqual([]);
    }
    await page.close();
  });
});

describe('the tree that screen readers read', () => {
  test.each(['shufa/', 'ducha/', 'zhenjie/', 'quanwen/'])(
    'has the places of /%s in the order of the text',
    async (path) => {
      const page = await site.browser.newPage();
      await page.goto(site.url + path);
      const session = await page.context().newCDPSession(page);
      const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AXNode[] };
      const spoken = textUnder(
        nodes,
        nodes.find(({ role }) => role?.value === 'main'),
      );
      const places = placesInHtml(builtPage(`/${path}`).html).map(({ text }) => text);
      expect(places.length).toBeGreaterThan(3);
      let from = 0;
      for (const text of places) {
        const at = spoken.indexOf(text.replace(/\s/g, ''), from);
        expect(at, text).toBeGreaterThanOrEqual(from);
        from = at + text.length;
      }
      await page.close();
    },
  );

  interface AXNode {
    nodeId: string;
    role?: { value: string };
    name?: { value: string };
    childIds?: string[];
    ignored: boolean;
  }

  /** All static text below a node without spaces, and without what the page adds: note numbers and links to points. */
  function textUnder(nodes: AXNode[], node: AXNode | undefined): string {
    if (!node) throw new Error('The tree has no such node.');
    const byId = new Map(nodes.map((one) => [one.nodeId, one]));
    const isAside = ({ role, name }: AXNode) =>
      /^(link|doc-noteref)$/.test(role?.value ?? '') && /^(校记\d|链接 到本点)/.test(name?.value ?? '');
    const spokenText = (one: AXNode): string => {
      if (isAside(one)) return '';
      if (one.role?.value === 'StaticText') return one.name?.value ?? '';
      return (one.childIds ?? [])
        .map((id) => byId.get(id))
        .map((child) => (child ? spokenText(child) : ''))
        .join('');
    };
    return spokenText(node).replace(/\s/g, '');
  }
});

describe('at 400 % on a screen of 1280 × 1024 (WCAG 2.2, 1.4.10)', () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.browser.newPage({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  test('no page scrolls sideways, and nothing lies over the text', async () => {
    for (const path of pages) {
      await page.goto(site.url + path);
      expect(await sideways(), path).toBeLessThanOrEqual(0);
      const covered = await page.evaluate(() => {
        scrollTo(0, 600);
        return [...document.querySelectorAll('body *')].some((one) => {
          const { position } = getComputedStyle(one);
          const box = one.getBoundingClientRect();
          return ['fixed', 'sticky'].includes(position) && box.width > 40 && box.height > 24 && one.checkVisibility();
        });
      });
      expect(covered, path).toBe(false);
    }
  });

  test('whatever opens fits the screen or scrolls inside itself', async () => {
    await page.goto(`${site.url}zhenjie/`);
    await page.getByRole('button', { name: '目录' }).click();
    const last = page.locator('#contents').getByRole('link', { name: '说明' });
    await last.scrollIntoViewIfNeeded();
    const box = await last.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 256).toBe(true);
    await page.getByRole('button', { name: /^版式/ }).click();
    await page.getByRole('button', { name: '完成' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('督察');
    const result = page.locator('search-dialog [data-result] a').first();
    await result.waitFor();
    await result.scrollIntoViewIfNeeded();
    const resultBox = await result.boundingBox();
    expect(resultBox && resultBox.y >= 0 && resultBox.y + resultBox.height <= 256 + 1).toBe(true);
    expect(await sideways()).toBeLessThanOrEqual(0);
  });
});
