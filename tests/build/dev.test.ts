import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeBuildLock } from '../../src/build/build-lock.ts';
import { launchChromium } from '../../src/build/chromium.ts';
import { seen } from '../browser/search-steps.ts';
import { contentCopy } from '../unit/content-check/content-copy.ts';
import { startDev, type DevServer } from './dev-server.ts';
import { buildFolder } from './npm-build.ts';

/** One server and one page for the whole story of an editor's afternoon; it begins with a mistake. */
let folder: string;
let content: string;
let browser: Browser;
let dev: DevServer;
let page: Page;
let giveBack: () => void;

const shufa = 'sections/01-shufa.mdx';

beforeAll(async () => {
  folder = buildFolder('dev');
  ({ content } = contentCopy([{ file: shufa, from: ' [#neirong]', to: '' }], folder));
  giveBack = await takeBuildLock('.cache/build.lock');
  [dev, browser] = await Promise.all([startDev(content), launchChromium()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await dev.close();
  await browser.close();
  giveBack();
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** The page says it, without anybody loading it anew. */
const says = (words: string) => page.getByText(words).first().waitFor();

test('a start with bad content says so in the page, and goes on when it is mended', async () => {
  await page.goto(`${dev.url}shufa/`);
  await says('标题缺少固定编号');
  expect(dev.said()).toContain('01-shufa.mdx:14:1');
  write(shufa, '反映履职情况。', '反映履职情况。 [#neirong]');
  await says('抓牢抓好');
});

test('a changed word is shown and found, by one loading anew', async () => {
  await page.waitForLoadState('networkidle'); // its words are there before it is loaded
  let loaded = 0;
  const count = () => (loaded += 1);
  page.on('load', count);
  write(shufa, '的态度', '的态度和作风');
  await says('的态度和作风');
  await expect.poll(() => dev.said()).toContain('已更新');
  await page.waitForLoadState('networkidle');
  page.off('load', count);
  expect(loaded).toBe(1);
  await page.goto(`${dev.url}search/?q=${encodeURIComponent('态度和作风')}`);
  expect((await seen(page, '态度和作风')).places).toEqual(['shufa-zongshu']);
  await page.goto(`${dev.url}shufa/`);
});

test('a change that comes while a page is still loading is not missed, though another page is open', async () => {
  const open = await browser.newPage();
  await open.goto(`${dev.url}ducha/`);
  let letCome = () => {};
  const wait = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/@vite/client', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(`${dev.url}shufa/`, { waitUntil: 'commit' });
  await says('的态度和作风');
  const before = dev.said().length;
  write(shufa, '的态度和作风', '的态度和学风');
  await expect.poll(() => dev.said().slice(before)).toContain('已更新：sections/01-shufa.mdx');
  letCome();
  await says('的态度和学风');
  await page.unroute('**/@vite/client');
  write(shufa, '的态度和学风', '的态度和作风');
  await says('的态度和作风');
  await open.close();
});

test('a mistake is shown with file, line, the line and the cure in the page and in the terminal', async () => {
  write(shufa, '# 一、以组织', '# 一、{以组织');
  await says('花括号');
  const shown = await page.locator('main').innerText();
  const told = ['sections/01-shufa.mdx:5:5', '# 一、{以组织|党政主要负责人述法', '改法：正文里的花括号写成“\\{”'];
  for (const words of told) {
    expect(shown).toContain(words);
    expect(dev.said()).toContain(words);
  }
  write(shufa, '# 一、{以组织', '# 一、以组织');
  await says('的态度和作风');
});

test('a new entry of the index becomes a link in the text', async () => {
  const path = join(content, 'index.yaml');
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8')}\n- { id: zuofeng, name: 态度和作风, kind: 术语, defined: true }\n`,
  );
  await page.locator('a.entry[href="/suoyin/#zuofeng"]').waitFor();
});

test('a new section has a page, a place in the contents and in search, and goes as it came', async () => {
  const file = join(content, 'sections', '04-jianyi.mdx');
  writeFileSync(file, '---\ntitle: 建议\n---\n\n# 四、建议 [#jianyi]\n\n请提出宝贵意见。\n');
  await page.locator('header a[href="/jianyi/"]').waitFor();
  await page.goto(`${dev.url}search/?q=${encodeURIComponent('宝贵意见')}`);
  expect((await seen(page, '宝贵意见')).places).toEqual(['jianyi-zongshu']);
  rmSync(file);
  await page.locator('header a[href="/jianyi/"]').waitFor({ state: 'detached' });
});

test('facts, pictures and editions change in the open page', async () => {
  await page.goto(`${dev.url}shuoming/`);
  write('changes.yaml', '初次发布', '第一次发布');
  await says('本站第一次发布');
  write('case.yaml', '题名只见于', '题名仅见于');
  await says('题名仅见于');
  await page.goto(`${dev.url}tujie/`);
  write('diagrams/01-shufa.yaml', 'label: 预审', 'label: 预审+现场点评');
  await says('预审+现场点评');
});
