import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
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
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site.url}shufa/`);
  await page.evaluate(() => navigator.clipboard.writeText(''));
});
afterEach(() => page.evaluate(() => localStorage.clear()));
afterAll(async () => {
  expect(errors).toEqual([]);
  await site.close();
});

const tools = () => page.getByRole('toolbar', { name: '选中的文字' });
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const whenCopied = () => page.locator('quoting-tools [role=status]', { hasText: '已复制' }).waitFor();

/** Selects words in an element, or all of it, as a finger does: the selection changes without pointer events. */
const select = (selector: string, words = '') =>
  page.evaluate(
    ({ selector, words }) => {
      const place = document.querySelector(selector);
      if (!place) throw new Error(`no ${selector}`);
      const range = new Range();
      range.selectNodeContents(place);
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!words) break;
        const at = (node as Text).data.indexOf(words);
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        break;
      }
      place.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    },
    { selector, words },
  );

test('mouse: the tools are below the words; the quotation has its inner quotation marks turned, a reference and an address', async () => {
  await expect(tools().isVisible()).resolves.toBe(false);
  const paragraph = page.locator('#shufa-zongshu p');
  const box = await paragraph.boundingBox();
  if (!box) throw new Error('no box');
  await page.mouse.move(box.x + 60, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 46, { steps: 4 });
  await page.mouse.up();
  await tools().waitFor();
  const place = await tools().boundingBox();
  expect(place && place.y >= box.y + 46).toBe(true);
  const words = await page.evaluate(() => String(getSelection()));
  await tools().getByRole('button', { name: '复制引文' }).click();
  await whenCopied();
  const [quote, origin] = (await clipboard()).split('\n');
  expect(quote).toBe(`“${words}”`);
  expect(origin).toMatch(/^——“一、以组织党政主要负责人述法为发力点，抓牢抓好领导干部这个‘关键少数’”，载《/);
  expect(origin).toContain(`，${site.url}shufa/#shufa-zongshu:~:text=`);
});

test('the keyboard: Shift and arrows select, q goes to the tools, arrows along them, Escape closes', async () => {
  await select('#jianzhang', '制定');
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Shift+ArrowRight');
  await tools().waitFor();
  await page.keyboard.press('q');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制链接');
  await page.keyboard.press('Enter');
  await whenCopied();
  expect(decodeURI(await clipboard())).toBe(`${site.url}shufa/#jianzhang:~:text=制定出台`);
});

test('a word that was added just before a button is pressed is taken too', async () => {
  await select('#jianzhang', '制定');
  await tools().waitFor();
  await page.evaluate(() => {
    getSelection()?.modify('extend', 'forward', 'character');
    getSelection()?.modify('extend', 'forward', 'character');
    document.querySelector<HTMLElement>('quoting-tools [data-take="address"]')?.click();
  });
  await whenCopied();
  expect(decodeURI(await clipboard())).toBe(`${site.url}shufa/#jianzhang:~:text=制定出台`);
});

/** Waits longer than the tools wait for a selection to settle. */
const untilSettled = () => page.waitForTimeout(500);

test('Escape closes the tools, the selection stays, and they come back with the next selection', async () => {
  await select('#jianzhang', '有章可循');
  await tools().waitFor();
  await page.keyboard.press('Escape');
  expect(await tools().isVisible()).toBe(false);
  expect(await page.evaluate(() => String(getSelection()))).toBe('有章可循');
  await page.mouse.wheel(0, 40);
  await page.keyboard.press('q');
  await untilSettled();
  expect(await tools().isVisible()).toBe(false);
  await page.keyboard.press('Control+C');
  expect(await clipboard()).toBe('有章可循');
  await select('#neirong', '法治体检');
  await tools().waitFor();
});

test('readers can turn the tools off, and words are still copied plainly', async () => {
  await page.getByRole('button', { name: '版式' }).click();
  await page.getByRole('group', { name: '选字' }).getByRole('radio', { name: '无' }).check();
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}ducha/`);
  await select('#zhongdian p');
  await untilSettled();
  expect(await tools().isVisible()).toBe(false);
  await page.keyboard.press('Control+C');
  const shown = await page.locator('#zhongdian p').textContent();
  expect(await clipboard()).toBe(shown?.replace(/〔\d〕/gu, ''));
  await page.getByRole('button', { name: '版式' }).click();
  await page.getByRole('button', { name: '恢复默认' }).click();
  await page.keyboard.press('Escape');
  await select('#xiaolv', '督察');
  await tools().waitFor();
});

test('the tools are never outside the window, even if all of it is selected', async () => {
  await page.setViewportSize({ width: 320, height: 480 });
  for (const selector of ['article', '#shufa', '#tongchou', '#tongchou p']) {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await tools().waitFor({ state: 'hidden' });
    await select(selector);
    await tools().waitFor();
    const place = await tools().boundingBox();
    const isInside =
      place && place.x >= 0 && place.x + place.width <= 320 && place.y >= 0 && place.y + place.height <= 480;
    expect(isInside, selector).toBe(true);
  }
});

test('touch at 320 px: the tools are inside the window, large enough for a finger, and each does what it says', async () => {
  const desk = page;
  const viewport = { width: 320, height: 600 };
  const context = await site.browser.newContext({ viewport, hasTouch: true, isMobile: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  try {
    await page.goto(`${site.url}shufa/`);
    await select('#neirong', '法治体检');
    await tools().waitFor();
    const place = await tools().boundingBox();
    expect(place && place.x >= 0 && place.x + place.width <= 320 && place.y >= 0).toBe(true);
    const below = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? Infinity);
    expect(place?.y).toBeGreaterThan(below + 16); // clear of the selection handles
    expect(place?.height).toBeGreaterThanOrEqual(44);
    await tools().getByRole('button', { name: '复制引文' }).tap();
    await whenCopied();
    expect(await clipboard()).toMatch(/^“法治体检”\n——/);
    await select('#jianzhang', '制定出台');
    await tools().getByRole('link', { name: '搜索' }).tap();
    await page.waitForURL(`${site.url}search/?q=${encodeURIComponent('制定出台')}`);
  } finally {
    await context.close();
    page = desk;
  }
});

test('copying a whole section, or any part of it, gives the words of the source', async () => {
  for (const slug of ['shufa', 'ducha', 'zhenjie']) {
    const places = placesInHtml(await readFile(join(settings.out, slug, 'index.html'), 'utf8'));
    await page.goto(`${site.url}${slug}/`);
    await select('article');
    await page.keyboard.press('Control+C');
    expect((await clipboard()).replaceAll('\n', '')).toBe(places.map(({ text }) => text).join(''));
  }
  await select('main section[data-place]');
  await page.keyboard.press('Control+C');
  expect((await clipboard()).split('\n').length).toBeGreaterThan(1); // its heading, its paragraphs
});

test('copying outside the article is left alone', async () => {
  await select('footer');
  await page.keyboard.press('Control+C');
  expect(await clipboard()).toBe(await page.evaluate(() => String(getSelection())));
  expect(await tools().isVisible()).toBe(false);
});

test('the link of every sentence opens on the sentence', async () => {
  await page.setViewportSize({ width: 1280, height: 240 });
  let followed = 0;
  for (const path of ['', 'shufa/', 'ducha/', 'zhenjie/']) {
    await page.goto(site.url + path);
    for (let index = 0; ; index += 1) {
      const address = await addressOfSentence(index);
      if (!address) break;
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await page.goto(address);
      const position = await positionOfSentence();
      expect(position, decodeURI(address)).toEqual({
        place: new URL(address).hash.split(':~:')[0],
        inView: true,
        highlighted: true,
      });
      followed += 1;
    }
  }
  expect(followed).toBeGreaterThan(30);
});

test('links made in a browser without Intl.Segmenter open on their words in other browsers', async () => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 240 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const desk = page;
  const old = await context.newPage();
  await old.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
  try {
    for (const [place, words] of [
      ['#jianzhang', '实施方案'],
      ['#neirong', '深度的法治体'],
      ['#tongchou', '述法全覆盖、会场'],
      ['#shufa-zongshu', '领导干部这个关键'],
    ] as const) {
      page = old;
      await page.goto(`${site.url}shufa/`);
      await select(place, words);
      await tools().waitFor();
      await tools().getByRole('button', { name: '复制链接' }).click();
      await whenCopied();
      const address = await clipboard();
      page = desk;
      await page.setViewportSize({ width: 1280, height: 240 });
      await page.goto(`${site.url}shufa/`);
      await select(place, words);
      await page.evaluate(() => Object.assign(window, { sentence: getSelection()?.getRangeAt(0) }));
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await page.goto(address);
      expect(await positionOfSentence(), decodeURI(address)).toEqual({ place, inView: true, highlighted: true });
    }
  } finally {
    page = desk;
    await context.close();
  }
});

/** Copies the link of the page's nth sentence and stores its range for `positionOfSentence`. Undefined after the last. */
async function addressOfSentence(index: number): Promise<string | undefined> {
  const isThere = await page.evaluate((index) => {
    const sentences: Range[] = [];
    for (const paragraph of document.querySelectorAll('[data-place]:is(h1), [data-place] :is(h2, h3, p, li)')) {
      let range: Range | undefined;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.closest('[data-aside]')) continue;
        for (let at = 0; at < node.length;) {
          const stop = node.data.indexOf('。', at);
          const end = stop < 0 ? node.length : stop + 1;
          if (!range) {
            range = new Range();
            range.setStart(node, at);
            sentences.push(range);
          }
          range.setEnd(node, end);
          if (stop >= 0) range = undefined;
          at = end;
        }
      }
    }
    const range = sentences[index];
    if (!range) return false;
    Object.assign(window, { sentence: range });
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return true;
  }, index);
  if (!isThere) return undefined;
  await tools().waitFor();
  await page.keyboard.press('q');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await whenCopied();
  return clipboard();
}

/** Where the page has come to rest. Chromium puts the first line of the text it highlights in the middle of the window. */
const positionOfSentence = () =>
  page.evaluate(async () => {
    const { sentence } = window as unknown as { sentence: Range };
    const atAnEnd = () => scrollY === 0 || Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
    const inView = () => {
      const { top, bottom } = sentence.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    };
    const highlighted = () => Math.abs(sentence.getBoundingClientRect().top - innerHeight / 2) < 4 || atAnEnd();
    for (let frame = 0; frame < 90 && !(inView() && highlighted()); frame += 1)
      await new Promise(requestAnimationFrame);
    return { place: location.hash, inView: inView(), highlighted: !('fragmentDirective' in document) || highlighted() };
  });
