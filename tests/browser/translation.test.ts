import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  site = await openSite();
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
});
beforeEach(async () => {
  await page.goto(`${site.url}shufa/`);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await site.close();
});

const tools = () => page.getByRole('toolbar', { name: '选中的文字' });
const message = () => page.locator('quoting-tools').getByRole('status');
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

/**
 * What translators do to a page. `wrapped` (Google, Chrome): every text node is replaced by one in two `<font>`.
 * `inPlace` (Safari, Edge): the text nodes stay but get other text. `bilingual` (沉浸式翻译): each paragraph also
 * contains its translation.
 */
const translate = (way: 'wrapped' | 'inPlace' | 'bilingual') =>
  page.evaluate((way) => {
    const font = (...inside: (Node | string)[]) => {
      const made = document.createElement('font');
      made.append(...inside);
      return made;
    };
    const translation = 'Translated words of this sentence. ';
    if (way === 'bilingual') {
      for (const block of document.querySelectorAll('main :is(h1, h2, p)')) {
        const added = font(document.createElement('br'), font(font(translation)));
        added.className = 'notranslate immersive-translate-target-wrapper';
        block.append(added);
      }
      return;
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) {
      if (!node.data.trim() || node.parentElement?.closest('script, style')) continue;
      if (way === 'inPlace') node.data = translation;
      else node.replaceWith(font(font(translation)));
    }
    if (way === 'wrapped') document.documentElement.lang = 'en';
  }, way);

/** Selects an element's text; in a bilingual one only the text before the translation. */
const select = (selector: string, part: 'all' | 'source' = 'all') =>
  page.evaluate(
    ([selector, part]) => {
      const element = document.querySelector(String(selector));
      if (!element) throw new Error(`no ${selector}`);
      const length = element.childNodes.length - (part === 'source' ? 1 : 0);
      getSelection()?.setBaseAndExtent(element, 0, element, length);
    },
    [selector, part],
  );

/** Found by its position, because its name may be translated too. */
const press = (name: '复制引文' | '复制链接') =>
  page
    .getByRole('toolbar')
    .getByRole('button')
    .nth(name === '复制引文' ? 0 : 1)
    .click();

test.each(['wrapped', 'inPlace', 'bilingual'] as const)(
  'a translation (%s) is not quoted as the source’s words; its link leads to the place',
  async (name) => {
    await translate(name);
    await select('#jianzhang p');
    await page.getByRole('toolbar').waitFor();
    await press('复制引文');
    await message().filter({ hasText: 'not the source' }).waitFor();
    expect(await message().textContent()).toContain('不是原文');
    expect(await clipboard()).toBe('before');

    await select('#neirong p');
    await page.getByRole('toolbar').waitFor();
    await press('复制链接');
    await message().filter({ hasText: '已复制' }).waitFor();
    expect(await clipboard()).toBe(`${site.url}shufa/#neirong`);

    await select('#neirong p');
    await page.keyboard.press('Control+C');
    const copied = await clipboard();
    expect(copied).toBe(await page.evaluate(() => String(getSelection())));
    expect(copied).toContain('Translated words');
  },
);

test('beside its translation the source is quoted as usual, without what the translator added', async () => {
  const source = await page.locator('#jianzhang p').textContent();
  await translate('bilingual');
  await select('#jianzhang p', 'source');
  await tools().waitFor();
  expect(await tools().getByRole('link', { name: '搜索' }).isVisible()).toBe(true);
  await press('复制引文');
  await message().filter({ hasText: '已复制' }).waitFor();
  const quoted = await clipboard();
  expect(quoted.split('\n')[0]).toBe(`“${source}”`);
  expect(quoted).toContain(`${site.url}shufa/#jianzhang，`);
  expect(quoted).not.toMatch(/Translated|:~:/);
});

test('a page with a few changed characters does not show the source either, until the source is back', async () => {
  const swap = (from: string, to: string) =>
    page.evaluate(
      ([from = '', to = '']) => {
        const walker = document.createTreeWalker(
          document.querySelector('#tongchou p') as Element,
          NodeFilter.SHOW_TEXT,
        );
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          node.data = node.data.replaceAll(from, to);
        }
      },
      [from, to],
    );
  await swap('党', '黨');
  await select('#tongchou p');
  await tools().waitFor();
  expect(await tools().getByRole('link', { name: '搜索' }).isVisible()).toBe(false);
  await press('复制引文');
  await message().filter({ hasText: '不是原文' }).waitFor();
  expect(await clipboard()).toBe('before');
  await swap('黨', '党');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await tools().waitFor({ state: 'hidden' });
  await select('#tongchou p');
  await tools().waitFor();
  await press('复制引文');
  await message().filter({ hasText: '已复制' }).waitFor();
  expect(await clipboard()).toMatch(/^“按照.*党政/);
});
