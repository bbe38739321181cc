import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../src/command/chromium.ts';
import type { Settings } from '../../src/command/settings.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { startPackedServer } from './packed-server.ts';
import { least, loadPage, type Load } from './page-load.ts';

const rounds = 7;

/**
 * Loads a section's page and a bare page with the same words (the floor) in turn, seven times each, over an emulated
 * line of 1.6 Mbit/s and 150 ms, compressed with Brotli, nothing cached. Prints the bytes, requests and least times of
 * each, and their ratios. Throws if the site is not built.
 */
export async function benchFirstLoad(settings: Settings): Promise<void> {
  const page = readFileSync(join(settings.out, 'zhenjie', 'index.html'), 'utf8');
  const bare = Buffer.from(barePage(page));
  const server = await startPackedServer((path) =>
    path === '/bare/index.html' ? bare : readFileSync(join(settings.out, path.slice(settings.base.length - 1))),
  );
  const browser = await launchChromium();
  const address = (path: string) => server.origin + path;
  await loadPage(browser, address(`${settings.base}zhenjie/`));
  const ours: Load[] = [];
  const floor: Load[] = [];
  for (let round = 0; round < rounds; round++) {
    floor.push(await loadPage(browser, address('/bare/')));
    ours.push(await loadPage(browser, address(`${settings.base}zhenjie/`)));
  }
  await browser.close();
  server.close();
  printTable(least(ours), least(floor));
}

function barePage(html: string): string {
  const paragraphs = placesInHtml(html).map(({ text }) => `<p>${text}</p>`);
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>·</title>${paragraphs.join('')}`;
}

function printTable(ours: Load, floor: Load): void {
  const ratio = (of: (load: Load) => number) => (of(ours) / of(floor)).toFixed(2);
  console.log('First load of /zhenjie/ · 390 px, 150 ms, 1.6 Mbit/s, Brotli; least of seven, shift the largest');
  console.table({
    page: ours,
    floor,
    ratio: { firstPaint: ratio((one) => one.firstPaint), largestPaint: ratio((one) => one.largestPaint) },
  });
}
