import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  // a reader far to the east, whose day has begun when that of Greenwich has not
  context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Pacific/Kiritimati',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
});
afterAll(() => site.close());

const copied = () => page.evaluate(() => navigator.clipboard.readText());
const readersDay = () => page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
const openCiting = async () => {
  await page.goto(`${site.url}shufa/`);
  await page.getByText('引用本节', { exact: true }).click();
};

describe('on a section’s page', () => {
  beforeAll(openCiting);

  test('the citation is copied with the day of the reader’s own clock, and the reader is told', async () => {
    await page.getByRole('button', { name: '复制：GB/T 7714—2025、2015' }).first().click();
    const status = page.locator('.cite-this > cite-forms [role=status]');
    await expect.poll(() => status.textContent()).toContain('已复制');
    const day = await readersDay();
    expect(await status.textContent()).toContain(day);
    expect(await copied()).toMatch(
      new RegExp(`^一、以组织.+“关键少数”\\[EB/OL\\]//全面落实.+\\. \\[${day}\\]\\. https:.+/shufa/\\.$`),
    );
  });

  test('what is copied is what is shown, but for the day', async () => {
    const shown = await page.locator('.cite-this > cite-forms [data-citation=sentence]').textContent();
    await page.getByRole('button', { name: '复制：行文' }).first().click();
    await expect.poll(copied).toContain('，载《');
    expect((await copied()).replace(await readersDay(), '访问日期')).toBe(shown?.trim());
  });

  test('by keyboard: a point’s BibTeX', async () => {
    await page.locator('.cite-this > details summary').first().focus();
    await page.keyboard.press('Enter');
    const point = page.locator('.cite-this > details').first();
    await point.getByText('BibTeX', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(copied).toMatch(/^@online\{jianzhang,/);
    expect(await copied()).toContain(`urldate = {${await readersDay()}},`);
    expect(await copied()).toContain('/shufa/#jianzhang}');
  });

  test('the names of the forms keep their places when one is opened', async () => {
    const names = page.locator('.cite-this > cite-forms .programs summary');
    const before = await names.allTextContents();
    const tops = async () =>
      names.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size);
    await names.first().click();
    expect(await names.allTextContents()).toEqual(before);
    expect(await tops()).toBe(1);
  });
});

test('where copying is refused the text is selected, and the reader is told', async () => {
  await openCiting();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: '复制：GB/T 7714—2025、2015' }).first().click();
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
  const blank = page.locator('[data-citation=gbt2025] .access-blank');
  expect(await blank.evaluate((one) => getComputedStyle(one).borderBlockEndStyle)).toBe('solid');
  expect(await blank.evaluate((one) => getComputedStyle(one).color)).toBe('rgba(0, 0, 0, 0)');
  expect(await page.locator('[data-form]').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

test('without scripts the forms stand there as text, and no button promises what it cannot do', async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${site.url}shufa/`);
  await still.getByText('引用本节', { exact: true }).click();
  const forms = still.locator('.cite-this > cite-forms');
  expect(await forms.locator('[data-citation=gbt2025]').isVisible()).toBe(true);
  expect(await forms.locator('[data-citation=gbt2025]').textContent()).toContain('[访问日期]');
  await forms.getByText('RIS', { exact: true }).click();
  expect(await forms.locator('[data-citation=ris]').isVisible()).toBe(true);
  expect(await forms.locator('[data-form]').first().isVisible()).toBe(false);
  await plain.close();
});
