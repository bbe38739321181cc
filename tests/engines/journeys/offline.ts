import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../../../src/build/settings.ts';
import { desk, type ReaderPage } from '../reader.ts';
import { servedSite } from '../served-site.ts';
import { Degraded, expectThat, searchEnd, until, withPage, type Traveller } from '../steps.ts';

const heading = () => document.querySelector('main h1')?.textContent ?? '';

/** Waits until the service worker has taken over the page; a browser without one says so. */
async function kept(page: ReaderPage): Promise<boolean> {
  const knows = await page.evaluate(() => 'serviceWorker' in navigator);
  if (!knows) return false;
  const isKept = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  return until('a copy for reading offline', isKept, 40_000).then(
    () => true,
    () => false,
  );
}

export async function secondVisit(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    const first = await page.evaluate(heading);
    await kept(page);
    await page.goto(`${traveller.url}shufa/`);
    expectThat((await page.evaluate(heading)) !== '', 'the second page is not there');
    await page.goto(`${traveller.url}zhenjie/`);
    expectThat((await page.evaluate(heading)) === first, 'the page is not there again');
  });
}

export async function offline(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    if (!(await kept(page))) throw new Degraded('nothing is kept for reading offline');
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

/** What the worker of 24 November 2026 did before Chromium 93: it answered every page with an error. */
const lockingWorker = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => event.respondWith(Promise.reject(new TypeError('not a function'))));
`;

export async function healed({ reader }: Traveller): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'locked-out-'));
  cpSync(settings.out, folder, { recursive: true });
  for (const end of ['', '.br', '.gz']) rmSync(join(folder, `sw.js${end}`), { force: true });
  writeFileSync(join(folder, 'sw.js'), lockingWorker);
  const site = await servedSite(folder);
  const page = await reader.open(desk);
  try {
    await page.goto(`${site.url}zhenjie/`);
    if (!(await kept(page))) return; // no worker, no lock
    const goOn = async () => {
      await page.goto(`${site.url}zhenjie/`);
      return (await page.evaluate(heading).catch(() => '')) !== '';
    };
    if (await goOn()) return; // Firefox goes on without a worker that fails
    cpSync(join(settings.out, 'sw.js'), join(folder, 'sw.js'));
    // the browser asks for a newer worker a second after a visit
    await until('a page again', goOn, 60_000, 4000);
    expectThat(await goOn(), 'the next visit is locked out again');
  } finally {
    await page.close().catch(() => undefined);
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
