import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { startServer, type RunningServer } from '../../src/publish/server/static-server.ts';
import { finishAgain } from '../support/finish-again.ts';
import { freePorts } from '../support/free-ports.ts';
import { launchShell } from '../support/browser/launch-shell.ts';

const { base } = settings;
const text = '党政主要负责人的态度';
let folder: string;
let browser: Browser;
let context: BrowserContext;
let server: RunningServer | undefined;
let port: number;
let url: string;
let messages: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(settings.out, join(folder, 'first'), { recursive: true });
  await edition('second', (site) => change(site, 'shufa/index.html', text, `新词${text}`));
  await edition('mixed', (site) => change(site, 'ducha/index.html', '督察', '督察督察'));
  // what an unfinished upload leaves: a page of another edition
  change(join(folder, 'mixed'), 'zhenjie/index.html', '镇街', '镇 街');
  await edition('retired', () => {}, false);
  // the site comes back on this port again and again
  [port = 0] = await freePorts(1);
  browser = await launchShell();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  publish('first');
  await online();
  context = await browser.newContext();
  messages = [];
  context.on('console', (message) => messages.push(message.text()));
  context.on('weberror', (error) => messages.push(String(error.error())));
});
afterEach(async () => {
  await context.close();
  await offline();
});

/** Makes another edition of the built site. */
async function edition(name: string, edit: (site: string) => void, isKept = true): Promise<void> {
  const site = join(folder, name);
  cpSync(settings.out, site, { recursive: true });
  edit(site);
  await finishAgain(site, base, isKept);
}

function change(site: string, file: string, from: string, to: string): void {
  const html = readFileSync(join(site, file), 'utf8');
  expect(html).toContain(from);
  writeFileSync(join(site, file), html.replaceAll(from, to));
}

function publish(name: string): void {
  const next = join(folder, 'next');
  symlinkSync(join(folder, name), next);
  renameSync(next, join(folder, 'current'));
}

async function online(): Promise<void> {
  server = await startServer({ root: join(folder, 'current'), base, port });
  url = server.url;
}

/** Stops the server, as if there were no network. */
async function offline(): Promise<void> {
  await server?.close();
  server = undefined;
}

/** Opens a page and stays until it is kept, skipping the three seconds before that. */
async function visit(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const later = window.setTimeout;
    Object.assign(window, {
      setTimeout: (work: () => void, time?: number) => later(work, time === 3000 ? 0 : time),
    });
  });
  await page.goto(url + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

const caches = (page: Page) => page.evaluate(() => globalThis.caches.keys());

/** Makes the browser fetch `sw.js`, and waits until it has accepted or refused it. */
async function askForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (!worker) return 'none';
    return new Promise<string>((ended) => {
      const settle = () => /^(?:activated|redundant)$/.test(worker.state) && ended(worker.state);
      worker.addEventListener('statechange', settle);
      settle();
    });
  });
}

test('without a network the path form of a point leads to it', async () => {
  const page = await visit('shufa/');
  await offline();
  await page.goto(`${url}zhenjie/peishu/?from=singlemessage`);
  expect(page.url()).toBe(`${url}zhenjie/?from=singlemessage#peishu`);
  expect(await page.locator('#peishu').evaluate((one) => one.matches(':target'))).toBe(true);
  await page.close();
});

test('after one visit the pages and the search are there without a network', async () => {
  const page = await visit('shufa/');
  await offline();

  await page.goto(`${url}ducha/`);
  expect(await page.locator('h1').textContent()).toContain('督察');
  expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('1em "Site Song"')))).toBe(
    true,
  );
  await page.keyboard.press('/');
  await page.keyboard.type('合法性审查');
  await page.locator('search-dialog [data-result] mark').first().waitFor();
  await page.goto(`${url}search/?q=${encodeURIComponent('述法')}`);
  await page.locator('[data-result] mark').first().waitFor();
  await page.goto(`${url}zhenjie`);
  expect(page.url()).toBe(`${url}zhenjie/`);

  const missing = await page.goto(`${url}nowhere/`);
  expect(missing?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toContain('没有这一页');
  const kept = await page.goto(url).then(() =>
    page.evaluate(async () => {
      const cache = await globalThis.caches.open((await globalThis.caches.keys())[0] ?? '');
      return (await cache.keys()).map((request) => new URL(request.url).pathname);
    }),
  );
  expect(kept).toContain(`${base}quanwen/`);
  expect(kept.filter((path) => /xiazai|\.pdf|\.xml|\.png|\.br$/.test(path))).toEqual([]);
  // a file that is not kept is not reported as missing
  await expect(page.goto(`${url}xiazai/shufa.pdf`)).rejects.toThrow(/ERR_/);
  expect(messages.filter((words) => !words.includes('net::ERR'))).toEqual([
    'Failed to load resource: the server responded with a status of 404 (Not Found)',
  ]);
});

test('nothing for offline use is loaded until long after the page', async () => {
  const page = await context.newPage();
  const requested: string[] = [];
  context.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(`${url}shufa/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const first = requested.findIndex((path) => path.includes('new-edition'));
  expect(requested.slice(0, first)).not.toContain(`${base}sw.js`);
  // by the page's own clock, because on a busy machine the test may look late
  const waited = await page.evaluate(() => {
    const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const script = performance.getEntriesByType('resource').find(({ name }) => name.includes('new-edition'));
    return (script?.startTime ?? NaN) - (loaded?.loadEventStart ?? NaN);
  });
  expect(waited).toBeGreaterThan(2990);
});

test('a new edition is read at once, and offered in open pages that it changes but in no others', async () => {
  const changed = await visit('shufa/');
  const same = await visit('ducha/');
  publish('second');
  const reader = await context.newPage();
  await reader.goto(`${url}shufa/`);
  expect(await reader.textContent('main')).toContain(`新词${text}`);

  // the browser itself decides when to fetch sw.js after a navigation
  const offer = changed.getByText('有新版本');
  const update = async () => `${await askForUpdate(reader)}, offered: ${await offer.isVisible()}`;
  await expect.poll(update, { message: messages.join('\n') }).toContain('offered: true');
  expect(await same.locator('new-edition p').textContent()).toBe('');
  expect(await same.getByRole('button', { name: '刷新' }).count()).toBe(0);
  expect(await changed.textContent('main')).not.toContain(`新词${text}`);
  await changed.getByRole('button', { name: '刷新' }).press('Enter');
  await changed.waitForFunction((words) => document.querySelector('main')?.textContent.includes(words), `新词${text}`);
  expect(await changed.locator('new-edition p').textContent()).toBe('');
  await offline();
  await same.goto(`${url}shufa/`);
  expect(await same.textContent('main')).toContain(`新词${text}`);
  expect(messages.filter((words) => !words.includes('net::ERR'))).toEqual([]);
});

test('a half-replaced site is refused, and the previous edition stays complete', async () => {
  const page = await visit('shufa/');
  const before = await caches(page);
  publish('mixed');
  expect(await askForUpdate(page)).toBe('redundant');
  const copies = (await caches(page)).filter((name) => name.startsWith('offline '));
  expect(copies).toEqual(before);
  await offline();
  for (const path of ['zhenjie/', 'ducha/']) {
    await page.goto(url + path);
    expect(await page.textContent('main')).not.toMatch(/镇 街|督察督察/);
  }
});

test('OFFLINE=off removes everything that readers keep of the site, and nothing else', async () => {
  const page = await visit('shufa/');
  await page.evaluate(() => globalThis.caches.open('of another site'));
  publish('retired');
  await askForUpdate(page);
  await page.goto(`${url}ducha/`);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await caches(page)).toEqual(['of another site']);
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  await offline();
  await expect(page.goto(`${url}shufa/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
});
