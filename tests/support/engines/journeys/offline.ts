import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk, type ReaderPage } from '../reader.ts';
import { servedSite } from '../served-site.ts';
import { Degraded, expectThat, searchEnd, until, withPage, type Traveller } from '../steps.ts';

const heading = () => document.querySelector('main h1')?.textContent ?? '';

/** Waits until the service worker controls the page. False if the browser has none, or it does not take over in time. */
async function isControlled(page: ReaderPage): Promise<boolean> {
  const hasWorkers = await page.evaluate(() => 'serviceWorker' in navigator);
  if (!hasWorkers) return false;
  const hasController = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  return until('a copy for reading offline', hasController, 40_000).then(
    () => true,
    () => false,
  );
}

export async function secondVisit(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    const first = await page.evaluate(heading);
    await isControlled(page);
    await page.goto(`${traveller.url}shufa/`);
    expectThat((await page.evaluate(heading)) !== '', 'the second page is not there');
    await page.goto(`${traveller.url}zhenjie/`);
    expectThat((await page.evaluate(heading)) === first, 'the page is not there again');
  });
}

export async function offline(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    if (!(await isControlled(page))) throw new Degraded('nothing is kept for reading offline');
    const first = await page.evaluate(heading);
    await traveller.cut();
    try {
      await page.reload();
      const shows = (title: string) =>
        until(`${title}, without a network`, async () => (await page.evaluate(heading)) === title);
      await shows(first);
      await page.goto(`${traveller.url}suoyin/`);
      await shows('索引');
      await page.goto(`${traveller.url}search/?q=${encodeURIComponent('合法性审查')}`);
      const { words } = await searchEnd(page);
      expectThat(words.includes('2 处结果'), `search without a network: ${words}`);
    } finally {
      await traveller.restore();
    }
  });
}

/** Acts like the worker of 24 November 2026 before Chromium 93: it answered every page with an error. */
const lockingWorker = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => event.respondWith(Promise.reject(new TypeError('not a function'))));
`;

export async function healed({ reader, out, base }: Traveller): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'locked-out-'));
  cpSync(out, folder, { recursive: true });
  rmSync(join(folder, 'sw.js'));
  writeFileSync(join(folder, 'sw.js'), lockingWorker);
  const site = await servedSite({ out: folder, base });
  const page = await reader.open(desk);
  try {
    await page.goto(`${site.url}zhenjie/`);
    if (!(await isControlled(page))) return; // without a worker nobody is locked out
    const canRead = async () => {
      await page.goto(`${site.url}zhenjie/`);
      return (await page.evaluate(heading).catch(() => '')) !== '';
    };
    if (await canRead()) return; // Firefox bypasses a worker that fails
    cpSync(join(out, 'sw.js'), join(folder, 'sw.js'));
    // browsers look for a newer worker a second after a visit
    await until('a page again', canRead, 60_000, 4000);
    expectThat(await canRead(), 'the next visit is locked out again');
  } finally {
    await page.close().catch(() => undefined);
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
