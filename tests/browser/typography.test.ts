import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setParagraphs, type SetLine, type SetParagraph } from '../support/browser/set-lines.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

const articlePages = ['', 'shufa/', 'ducha/', 'zhenjie/'];
/** characters per line at each width, by the rules of the page */
const measures = new Map([
  [320, 16],
  [360, 19],
  [390, 19],
  [768, 38],
  [1280, 38],
  [1920, 38],
]);

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function pageAt(width: number, path: string): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(site.url + path);
  // <even-lines> waits for the fonts, then for the next measurement of the column
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 100))));
  return page;
}

describe.each([...measures])('at %i px', (width, measure) => {
  let paragraphs: SetParagraph[];
  let lines: SetLine[];
  beforeAll(async () => {
    const page = await pageAt(width, 'quanwen/');
    paragraphs = await setParagraphs(page);
    lines = paragraphs.flatMap((paragraph) => paragraph.lines);
    await page.close();
  });
  const those = (matches: (line: SetLine) => boolean) => lines.filter(matches).map(({ text }) => text);

  test(`a line holds ${measure} whole characters`, () => {
    expect(paragraphs).toHaveLength(13);
    for (const paragraph of paragraphs) expect(paragraph.measure).toBeCloseTo(measure, 2);
  });

  test('no line begins with closing punctuation or ends with opening punctuation', () => {
    expect(those(({ text }) => /^[，。、；：？！）》”’〕]|[（《“‘〔]$/.test(text))).toEqual([]);
  });

  test('no paragraph ends in a line of one character', () => {
    expect(those(({ text, last }) => last && /^\p{Script=Han}\P{Script=Han}*$/u.test(text))).toEqual([]);
  });

  test('no characters are spread apart to fill a line', () => {
    expect(those(({ last, stretch }) => !last && stretch > 0.07)).toEqual([]);
  });

  test('dates and numbers stand on one line', () => {
    for (const run of ['12月5日', '2019年8月', '2020年4月', '全市12个', '〔2020〕18号']) {
      expect(
        those(({ text }) => text.includes(run)),
        run,
      ).not.toEqual([]);
    }
  });
});

describe('the fonts', () => {
  test('every character of the article is set in the site’s own 宋体', async () => {
    for (const path of articlePages) {
      const page = await pageAt(1280, path);
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument', { depth: 0 });
      const { nodeIds } = await session.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: '[data-place] p, [data-place] h2, h1',
      });
      for (const nodeId of nodeIds) {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
        const foreign = fonts
          .filter(({ isCustomFont }) => !isCustomFont)
          .map(({ familyName, glyphCount }) => ({ familyName, glyphCount }));
        expect(foreign, path).toEqual([]);
      }
      await page.close();
    }
  });

  test.each([
    ['（试行）》，将', 6],
    ['》、《', 2],
    ['“有目标、', 5],
  ])('%s is %d characters wide: adjoining punctuation is trimmed', async (text, ems) => {
    const page = await pageAt(1280, 'shufa/');
    const width = await page.evaluate((characters) => {
      const probe = document.createElement('span');
      probe.style.cssText = 'white-space: nowrap; position: absolute; text-indent: 0; text-spacing-trim: normal';
      probe.textContent = characters;
      document.querySelector('[data-place] p')?.append(probe);
      return probe.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(probe).fontSize);
    }, text);
    expect(width).toBeCloseTo(ems, 1);
    await page.close();
  });

  test('there is a quarter em between Han and digits, without a character for it', async () => {
    const page = await pageAt(1280, 'zhenjie/');
    const widths = await page.evaluate(() => {
      const probe = document.createElement('span');
      probe.style.cssText = 'white-space: nowrap; position: absolute; text-indent: 0';
      probe.textContent = '全市12个';
      document.querySelector('[data-place] p')?.append(probe);
      const em = Number.parseFloat(getComputedStyle(probe).fontSize);
      const spaced = probe.getBoundingClientRect().width / em;
      probe.style.setProperty('text-autospace', 'no-autospace');
      return [spaced, probe.getBoundingClientRect().width / em];
    });
    expect((widths[0] ?? 0) - (widths[1] ?? 0)).toBeCloseTo(0.25, 2);
    await page.close();
  });
});

test('text at twice its size on a phone of 320 px needs no sideways scroll and is left-aligned', async () => {
  const page = await pageAt(320, 'zhenjie/');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const align = await page
    .locator('[data-place] p')
    .first()
    .evaluate((one) => getComputedStyle(one).textAlign);
  expect(align).toBe('start');
  await page.close();
});
