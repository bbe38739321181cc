import { expect, test } from 'vitest';
import { launchChromium } from '../../src/build/chromium.ts';
import { settings } from '../../src/build/settings.ts';
import { startServer } from '../../src/build/static-server.ts';
import { storageKey } from '../../src/reading-settings/choices.ts';
import { journeys } from './policy-journeys.ts';

test('whatever a reader does, nothing is asked of another host and nothing is kept but what the reader set', async () => {
  // not as other browser tests open it: what the service worker asks and keeps counts too
  const site = await startServer({ root: settings.out, base: settings.base, port: 0 });
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    for (const journey of Object.values(journeys)) await journey(page, site.url);

    const { origin } = new URL(site.url);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]); // the journey put the settings back
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)));
      const requests = await Promise.all(caches.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => url);
    });
    // pages for reading without a network: the same for everybody, with nothing of what was searched for
    expect(kept.filter((url) => !url.startsWith(`${origin}/`) || url.includes('?'))).toEqual([]);

    await page.goto(site.url);
    await page.getByRole('button', { name: '版式' }).click();
    await page.getByRole('radio', { name: '特大' }).check();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ [storageKey]: '{"size":"huge"}' });
  } finally {
    await browser.close();
    await site.close();
  }
});
