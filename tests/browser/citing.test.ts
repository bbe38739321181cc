import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { unknownSite } from '../../src/command/unknown-site.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  // a reader far to the east, whose day begins before that of Greenwich
  context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Pacific/Kiritimati',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
});
afterAll(() => site.close());

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const readersDay = () => page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
const openCiting = async () => {
  await page.goto(`${site.url}shufa/`);
  await page.getByText('引用本节', { exact: true }).click();
};

describe('on a section’s page', () => {
  beforeAll(openCiting);

  test('the citation is copied with the day of the reader’s own clock, and the reader is told', async () => {
    await page.getByRole('button', { name: '复制：GB/T 7714—2025、2015（顺序编码制）' }).first().click();
    const status = page.locator('.cite-this > cite-forms [role=status]');
    await expect.poll(() => status.textContent()).toContain('已复制');
    const day = await readersDay();
    expect(await status.textContent()).toContain(day);
    expect(await clipboard()).toMatch(
      new RegExp(`^一、以组织[^/]+“关键少数”\\[EB/OL\\]\\. \\[${day}\\]\\. https?:[^ ]+/shufa/\\.$`),
    );
  });

  test('the first form is that of law reviews, and is copied with the day in Chinese', async () => {
    const first = page.locator('.cite-this > cite-forms .form').first();
    expect(await first.locator('.label').textContent()).toBe('法学引注手册');
    expect(await first.locator('.text').textContent()).toMatch(
      /^\s*《一、以组织.+“关键少数”》，载胶州法治建设案例，https?:.+\/shufa\/，某年某月某日访问。\s*$/,
    );
    await first.getByRole('button').click();
    await expect.poll(clipboard).toMatch(/^《一、/);
    const [year, month, day] = (await readersDay()).split('-').map(Number);
    expect(await clipboard()).toMatch(new RegExp(`/shufa/，${year}年${month}月${day}日访问。$`));
  });

  test('by author and year both blanks are filled in, each in its place', async () => {
    const shown = page.locator('.cite-this > cite-forms [data-citation=year2025]');
    expect(await shown.textContent()).toMatch(/^\s*佚名，\[访问年份\]\. 一、.+\[EB\/OL\]\. \[访问日期\]\. https?:/);
    await page.getByRole('button', { name: '复制：GB/T 7714—2025（著者-出版年制）' }).first().click();
    await expect.poll(clipboard).toMatch(/^佚名，/);
    const day = await readersDay();
    expect(await clipboard()).toMatch(
      new RegExp(`^佚名，\\[${day.slice(0, 4)}\\]\\. 一、.+\\. \\[${day}\\]\\. https?:`),
    );
  });

  test('the copied text is the one shown, except for the day', async () => {
    const shown = await page.locator('.cite-this > cite-forms [data-citation=sentence]').textContent();
    await page.getByRole('button', { name: '复制：行文' }).first().click();
    await expect.poll(clipboard).toContain('，载《');
    expect((await clipboard()).replace(await readersDay(), '访问日期')).toBe(shown?.trim());
  });

  test('by keyboard: a point’s BibTeX', async () => {
    await page.locator('.cite-this > details summary').first().focus();
    await page.keyboard.press('Enter');
    const point = page.locator('.cite-this > details').first();
    await point.getByText('BibTeX', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(clipboard).toMatch(/^@online\{jianzhang,/);
    expect(await clipboard()).toContain(`urldate = {${await readersDay()}},`);
    expect(await clipboard()).toContain('/shufa/#jianzhang}');
  });

  test('the names of the forms stay where they are when one is opened', async () => {
    const names = page.locator('.cite-this > cite-forms .programs summary');
    const before = await names.allTextContents();
    const tops = async () =>
      names.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size);
    await names.first().click();
    expect(await names.allTextContents()).toEqual(before);
    expect(await tops()).toBe(1);
  });
});

test('every address that readers take is the site’s, or the one that the page is read at where the site has none', async () => {
  await openCiting();
  const origin = settings.site === unknownSite ? new URL(site.url).origin : settings.site;
  await page.waitForFunction((address) => document.querySelector(`[rel=canonical][href^="${address}"]`), origin);
  const { url, others } = await page.evaluate(() => ({
    url: JSON.parse(document.querySelector<HTMLElement>('cite-forms')?.dataset['reference'] ?? '{}') as { url: string },
    others: [
      document.querySelector('[data-citation=csl]')?.textContent,
      document.querySelector('[rel=canonical]')?.getAttribute('href'),
      document.querySelector('[property="og:url"]')?.getAttribute('content'),
      decodeURIComponent(document.querySelector('.Z3988')?.getAttribute('title') ?? ''),
      document.querySelector('.colophon')?.textContent,
    ],
  }));
  for (const text of [url.url, ...others]) expect(text).toContain(`${origin}${settings.base}shufa/`);
  // Trusted Types let no page write into a script, so linked data keeps what the build wrote
  const html = (await page.content()).replace(/<script[^]*?<\/script>/g, '');
  expect(html).not.toContain('example.invalid');
});

test('where copying is refused the text is selected, and the reader is told', async () => {
  await openCiting();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: '复制：GB/T 7714—2025、2015（顺序编码制）' }).first().click();
  await expect.poll(() => page.locator('.cite-this > cite-forms [role=status]').textContent()).toContain('已经选中');
  expect(await page.evaluate(() => String(getSelection()))).toContain('[EB/OL]');
});

test('over plain http, where pages have no clipboard, the old way copies and leaves focus and selection as they were', async () => {
  await openCiting();
  const reader = await context.newPage();
  await reader.goto(site.url);
  await page.bringToFront();
  await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#jianzhang p') as Element));
  const selected = await page.evaluate(() => String(getSelection()));
  await page.getByRole('button', { name: '复制：行文' }).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.cite-this > cite-forms [role=status]').textContent()).toContain('已复制');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('复制：行文');
  expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
  expect(await page.locator('body > textarea').count()).toBe(0);
  await reader.bringToFront();
  expect(await reader.evaluate(() => navigator.clipboard.readText())).toContain('，载《');
  await reader.close();
  await page.bringToFront();
});

test('on paper the day of access is a line to write on, and buttons are gone', async () => {
  await page.goto(`${site.url}shuoming/`);
  await page.emulateMedia({ media: 'print' });
  const blanks = page.locator('[data-citation] .access-blank');
  const styles = await blanks.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one)).map(({ borderBlockEndStyle, color }) => [borderBlockEndStyle, color]),
  );
  // 法学引注手册, 顺序编码制, 著者-出版年制 of both years with a year each, 行文
  expect(styles).toEqual(Array.from({ length: 7 }, () => ['solid', 'rgba(0, 0, 0, 0)']));
  expect(await page.locator('[data-form]').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

test('without scripts the forms are there as text, and no button promises what it cannot do', async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const scriptless = await plain.newPage();
  await scriptless.goto(`${site.url}shufa/`);
  await scriptless.getByText('引用本节', { exact: true }).click();
  const forms = scriptless.locator('.cite-this > cite-forms');
  expect(await forms.locator('[data-citation=gbt2025]').isVisible()).toBe(true);
  expect(await forms.locator('[data-citation=gbt2025]').textContent()).toContain('[访问日期]');
  await forms.getByText('RIS', { exact: true }).click();
  expect(await forms.locator('[data-citation=ris]').isVisible()).toBe(true);
  expect(await forms.locator('[data-form]').first().isVisible()).toBe(false);
  await plain.close();
});

describe('the files of references on 说明', () => {
  const lacking = '导入后请补访问日期';
  const link = (name: string) => page.locator('reference-links').getByRole('link', { name, exact: true });
  const downloaded = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), link(name).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  beforeAll(async () => {
    await page.goto(`${site.url}shuoming/`);
    await page.locator('reference-links:defined').waitFor();
  });

  test.each([
    ['BibTeX', 'yinyong.bib', (day: string) => `  urldate = {${day}},`],
    ['RIS', 'yinyong.ris', (day: string) => `Y2  - ${day.replaceAll('-', '/')}`],
    ['CSL-JSON', 'yinyong.json', () => '    "accessed": {'],
  ])('%s is downloaded with the reader’s day in each reference, and the reader is told', async (label, name, line) => {
    const plain = await (await fetch(`${site.url}xiazai/${name}`)).text();
    const day = await readersDay();
    const file = await downloaded(label);
    expect(file.name).toBe(name);
    const addresses = plain.match(/^(UR {2}- | {2}url = | {4}"URL": )/gm) ?? [];
    expect(addresses.length).toBeGreaterThan(10);
    expect(file.text.split('\n').filter((one) => one === line(day))).toHaveLength(addresses.length);
    const status = page.locator('reference-links [role=status]');
    await expect.poll(() => status.textContent()).toBe(`访问日期已填作${day}。`);
    expect(await page.getByText(lacking).isVisible()).toBe(false);
    if (label === 'RIS') return; // citation.js reads another tag of web pages
    for (const { accessed } of new Cite(file.text).data as { accessed?: { 'date-parts': number[][] } }[]) {
      expect(accessed?.['date-parts']).toEqual([day.split('-').map(Number)]);
    }
  });

  test('where the day cannot be filled in the plain file comes, and the reader is told what it lacks', async () => {
    await page.route('**/xiazai/yinyong.ris', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    const file = await downloaded('RIS');
    expect(file.text).toContain('TY  - ELEC');
    expect(file.text).not.toContain('Y2  - ');
    expect(await page.getByText(lacking).isVisible()).toBe(true);
    await page.unroute('**/xiazai/yinyong.ris');
  });

  test('without scripts the links lead to the plain files, and a sentence says what they lack', async () => {
    const plain = await site.browser.newContext({ javaScriptEnabled: false });
    const scriptless = await plain.newPage();
    await scriptless.goto(`${site.url}shuoming/`);
    expect(await scriptless.getByText(lacking).isVisible()).toBe(true);
    const [download] = await Promise.all([
      scriptless.waitForEvent('download'),
      scriptless.locator('reference-links').getByRole('link', { name: 'RIS', exact: true }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).not.toContain('Y2  - ');
    await plain.close();
  });
});
