import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeBuildLock } from '../../src/command/build-lock.ts';
import { searchOutcome } from '../support/browser/search-steps.ts';
import { contentCopy } from '../support/unit/content-copy.ts';
import { startDev, type DevServer } from '../support/build/dev-server.ts';
import { buildFolder } from '../support/build/npm-build.ts';
import { launchShell } from '../support/browser/launch-shell.ts';

/** One server and one page for an editor's whole afternoon, which begins with a mistake. */
let folder: string;
let content: string;
let browser: Browser;
let dev: DevServer;
let page: Page;
let releaseLock: () => void;

const shufa = 'sections/01-shufa.mdx';

beforeAll(async () => {
  folder = buildFolder('dev');
  ({ content } = contentCopy([{ file: shufa, from: ' [#neirong]', to: '' }], folder));
  releaseLock = await takeBuildLock('.cache/build-lock');
  [dev, browser] = await Promise.all([startDev(content), launchShell()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await dev.close();
  await browser.close();
  releaseLock();
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** Waits until the page shows these words without a manual reload. */
const says = (words: string) => page.getByText(words).first().waitFor();

test('starting with bad content shows the problem in the page, and the page appears once it is corrected', async () => {
  await page.goto(`${dev.url}shufa/`);
  await says('标题缺少固定编号');
  expect(dev.output()).toContain('01-shufa.mdx:14:1');
  write(shufa, '反映履职情况。', '反映履职情况。 [#neirong]');
  await says('抓牢抓好');
});

test('a changed word is shown and found after a single reload', async () => {
  await page.waitForLoadState('networkidle'); // the words appear before loading ends
  let loaded = 0;
  const count = () => (loaded += 1);
  page.on('load', count);
  write(shufa, '的态度', '的态度和作风');
  await says('的态度和作风');
  await expect.poll(() => dev.output()).toContain('已更新');
  await page.waitForLoadState('networkidle');
  page.off('load', count);
  expect(loaded).toBe(1);
  await page.goto(`${dev.url}search/?q=${encodeURIComponent('态度和作风')}`);
  expect((await searchOutcome(page, '态度和作风')).places).toEqual(['shufa-zongshu']);
  await page.goto(`${dev.url}shufa/`);
});

test('a change during loading is not missed, even if another page is open', async () => {
  const open = await browser.newPage();
  await open.goto(`${dev.url}ducha/`);
  let letThrough = () => {};
  const wait = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/@vite/client', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(`${dev.url}shufa/`, { waitUntil: 'commit' });
  await says('的态度和作风');
  const before = dev.output().length;
  write(shufa, '的态度和作风', '的态度和学风');
  await expect.poll(() => dev.output().slice(before)).toContain('已更新：sections/01-shufa.mdx');
  letThrough();
  await says('的态度和学风');
  await page.unroute('**/@vite/client');
  write(shufa, '的态度和学风', '的态度和作风');
  await says('的态度和作风');
  await open.close();
});

test('a changed title stands in the contents of every page', async () => {
  write(shufa, 'title: 述法', 'title: 述法之年');
  await page.locator('header a[href="/shufa/"]', { hasText: '述法之年' }).waitFor({ state: 'attached' });
  await page.goto(`${dev.url}ducha/`);
  await page.locator('header a[href="/shufa/"]', { hasText: '述法之年' }).waitFor({ state: 'attached' });
  await page.goto(`${dev.url}shufa/`);
  write(shufa, 'title: 述法之年', 'title: 述法');
  await page.locator('header a[href="/shufa/"]', { hasText: '述法之年' }).waitFor({ state: 'detached' });
});

test('what pages offer to take away is there, with its words of today', async () => {
  const text = await fetch(`${dev.url}xiazai/quanwen.txt`, { headers: { accept: 'text/html' } });
  expect([text.status, text.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await text.text()).toContain('的态度和作风');
  expect((await fetch(`${dev.url}xiazai/wu.txt`)).status).toBe(404);
});

test('the path of a point leads to it, and one of no point nowhere', async () => {
  expect(await (await fetch(`${dev.url}shufa/jianzhang/`)).text()).toContain('url=/shufa/#jianzhang');
  expect((await fetch(`${dev.url}shufa/wu/`)).status).toBe(404);
});

test('a problem is shown with its file, line number, line and cure, in the page and in the terminal', async () => {
  write(shufa, '# 一、以组织', '# 一、{以组织');
  await says('花括号');
  const shown = await page.locator('main').innerText();
  const report = ['sections/01-shufa.mdx:5:5', '# 一、{以组织|党政主要负责人述法', '改法：正文里的花括号写成“\\{”'];
  for (const words of report) {
    expect(shown).toContain(words);
    expect(dev.output()).toContain(words);
  }
  write(shufa, '# 一、{以组织', '# 一、以组织');
  await says('的态度和作风');
});

test('a link to a missing entry is shown too', async () => {
  write(shufa, '牢牢抓住', '[牢牢抓住](/suoyin/#nowhere)');
  await says('不存在的编号“nowhere”');
  write(shufa, '[牢牢抓住](/suoyin/#nowhere)', '牢牢抓住');
  await says('的态度和作风');
});

test('a new entry of the term index becomes a link in the text', async () => {
  const path = join(content, 'index.yaml');
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8')}\n- { id: zuofeng, name: 态度和作风, kind: 术语, defined: true }\n`,
  );
  await page.locator('a.entry[href="/suoyin/#zuofeng"]').waitFor();
});

test('a new section gets a page, an entry in the contents and in search, and loses them when it is removed', async () => {
  const file = join(content, 'sections', '04-jianyi.mdx');
  writeFileSync(file, '---\ntitle: 建议\n---\n\n# 四、建议 [#jianyi]\n\n请提出宝贵意见。\n');
  await page.locator('header a[href="/jianyi/"]').waitFor();
  await page.goto(`${dev.url}search/?q=${encodeURIComponent('宝贵意见')}`);
  expect((await searchOutcome(page, '宝贵意见')).places).toEqual(['jianyi-zongshu']);
  rmSync(file);
  await page.locator('header a[href="/jianyi/"]').waitFor({ state: 'detached' });
});

test('facts, diagrams and editions change in the open page', async () => {
  await page.goto(`${dev.url}shuoming/`);
  write('changes.yaml', '初次发布', '第一次发布');
  await says('本站第一次发布');
  write('case.yaml', '题名只见于', '题名仅见于');
  await says('题名仅见于');
  await page.goto(`${dev.url}tujie/`);
  write('diagrams/01-shufa.yaml', 'label: 预审', 'label: 预审+现场点评');
  await says('预审+现场点评');
});

test('a word that the source has not is told in a bar below the page, with both wordings, until it is mended', async () => {
  await page.goto(`${dev.url}shufa/`);
  writeFileSync(join(content, 'source.txt'), readFileSync('content/source.txt'));
  const bar = page.locator('[data-differences]');
  await bar.getByText('与 source.txt 对照，还有 1 处须改正').click();
  await bar
    .getByText('那里是“…主要负责人的态度在一定程度上决定…”，这里是“…主要负责人的态度和作风在一定程度上决定…”')
    .waitFor();
  expect(dev.output()).toContain('content/sections/01-shufa.mdx:7:11');
  await says('抓牢抓好');
  write(shufa, '的态度和作风', '的态度');
  await bar.waitFor({ state: 'detached' });
});

test('a word that is changed in the text is shown first, and told until the source has it too', async () => {
  write(shufa, '的态度', '的态度和作风');
  await says('的态度和作风');
  const bar = page.locator('[data-differences]');
  await bar.getByText('还有 1 处须改正').waitFor();
  write('source.txt', '的态度', '的态度和作风');
  await bar.waitFor({ state: 'detached' });
  await says('的态度和作风');
});
