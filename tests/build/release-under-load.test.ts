import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/command/files.ts';
import { settings } from '../../src/command/this-build.ts';
import { startServer } from '../../src/publish/server/static-server.ts';
import { publish } from '../../src/publish/release/publish.ts';
import { currentRelease } from '../../src/publish/release/current-release.ts';
import { siteOf } from '../../src/publish/release/release-folder.ts';
import { editionsBytes, readOn } from '../soak/readers.ts';
import { editionsOf, wordOf } from '../soak/variants.ts';
import { buildFolder } from '../support/build/npm-build.ts';
import { launchShell } from '../support/browser/launch-shell.ts';

async function openTab(browser: Browser, url: string): Promise<Page> {
  const tab = await browser.newPage();
  await tab.route('**/*.woff2', (route) => route.abort());
  await tab.goto(url);
  return tab;
}

async function resultsFor(tab: Page, words: string): Promise<void> {
  await tab.locator('[data-result] mark').filter({ hasText: words }).first().waitFor();
}

const count = 3;
let temporary: string;
let editions: string[];
let folder: string;
beforeAll(async () => {
  temporary = buildFolder('release-under-load');
  folder = join(temporary, 'releases');
  editions = await editionsOf(settings.out, temporary, count, settings.base);
  publish({ site: editions[0] ?? '', folder });
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const publishing = (...args: (string | number)[]) =>
  spawn(process.execPath, ['tests/soak/publish-editions.ts', folder, ...args.map(String), ...editions]);

test('no request fails while releases happen, and search in an open tab keeps working', async () => {
  const server = await startServer({ root: join(folder, 'current'), base: settings.base, port: 0 });
  const browser = await launchShell();
  try {
    const searched = await openTab(browser, `${server.url}search/?q=${encodeURIComponent('合法性审查')}`);
    await resultsFor(searched, '合法性审查');
    const unsearched = await openTab(browser, `${server.url}shufa/`);

    const child = publishing(4, 200);
    const isOver = () => child.exitCode !== null;
    const reading = readOn(server.url, editionsBytes(editions), 6, (requests) => isOver() && requests >= 1200);
    for (let turn = 0; !isOver(); turn++) {
      const words = ['督察', '述法', wordOf(0)][turn % 3] ?? '';
      await searched.locator('#page-search').fill(words);
      await resultsFor(searched, words);
    }
    const { requests, failures } = await reading;
    expect(failures).toEqual([]);
    expect(requests).toBeGreaterThanOrEqual(1200);
    expect(child.exitCode).toBe(0);
    // this tab loads its search only now: scripts of the first edition, search index of the last
    await unsearched.keyboard.press('/');
    await unsearched.keyboard.type('督察');
    await resultsFor(unsearched, '督察');
  } finally {
    await browser.close();
    await server.close();
  }
});

test('there is a release at every moment', async () => {
  const link = JSON.stringify(join(folder, 'current'));
  const watch = `const { readlinkSync } = require('node:fs');
    process.on('message', () => { process.send({ looks, missed }); process.exit(); });
    let looks = 0, missed = 0;
    const look = () => {
      for (let turn = 0; turn < 5000; turn++) { looks++; try { readlinkSync(${link}); } catch { missed++; } }
      setImmediate(look);
    };
    look();`;
  const watcher = spawn(process.execPath, ['-e', watch], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const child = publishing(6, 0);
  await new Promise((exited) => child.once('exit', exited));
  const counts = new Promise((received) => watcher.once('message', received));
  watcher.send('enough');
  const { looks, missed } = (await counts) as { looks: number; missed: number };
  expect(looks).toBeGreaterThan(1000);
  expect(missed).toBe(0);
});

test('publishing killed at any moment leaves a complete release, and the next one works', async () => {
  for (const killAfter of [150, 250, 350, 450, 550]) {
    const child = publishing(9999, 0); // more than any machine publishes in that time
    const ended = new Promise((exited) => child.once('exit', (_, signal) => exited(signal)));
    await new Promise((later) => setTimeout(later, killAfter));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expectWhole();
  }
  publish({ site: editions[1] ?? '', folder });
  expect(currentEdition()).toBe(1);
  expectWhole();
  expect(readdirSync(join(folder, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
});

function currentEdition(): number {
  const page = readFileSync(join(folder, 'current', 'shufa', 'index.html'), 'utf8');
  return editions.findIndex((_, edition) => page.includes(wordOf(edition)));
}

/** What is served contains every file of one edition. Files kept for open tabs may be there too. */
function expectWhole(): void {
  const site = siteOf(folder, currentRelease(folder) ?? '');
  const edition = editions[currentEdition()] ?? '';
  const missing = filesBelow(edition).filter(
    (file) => !readFileSync(file).equals(readFileSync(join(site, relative(edition, file)))),
  );
  expect(missing).toEqual([]);
}
