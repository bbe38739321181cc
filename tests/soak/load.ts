import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../src/build/chromium.ts';
import { settings } from '../../src/build/settings.ts';
import { startServer } from '../../src/build/static-server.ts';
import { publish } from '../../src/release/publish.ts';
import { buildFolder } from '../build/npm-build.ts';
import { editionsBytes, readOn } from './readers.ts';
import type { Trial } from './trial.ts';
import { editionsOf } from './variants.ts';

/**
 * Readers go on reading while releases happen, and one goes on searching in a tab that was open before them all.
 * In: the built site, how many releases, how many requests at least.
 */
export async function load(site: string, releases: number, least: number): Promise<Trial[]> {
  const place = buildFolder('soak-load');
  const editions = await editionsOf(site, place, 4);
  const folder = join(place, 'releases');
  publish({ site: editions[0] ?? '', folder });
  const server = await startServer({ root: join(folder, 'current'), base: settings.base, port: 0 });
  const browser = await launchChromium();
  const searches: Trial = { what: '发布期间，旧标签页里的搜索', times: 0, faults: [] };
  try {
    const tab = await browser.newPage();
    tab.on('pageerror', (error) => searches.faults.push(String(error)));
    await tab.goto(`${server.url}search/`);
    const child = spawn(process.execPath, [
      'tests/soak/publish-editions.ts',
      folder,
      String(releases),
      '1500',
      ...editions,
    ]);
    let published = 0;
    child.stdout.on('data', (text: Buffer) => (published += text.toString().split('\n').length - 1));
    const isOver = () => child.exitCode !== null;
    const reading = readOn(server.url, editionsBytes(editions), 8, (requests) => isOver() && requests >= least);
    for (; !isOver(); searches.times++) {
      const words = ['督察', '述法', '合法性审查'][searches.times % 3] ?? '';
      await tab.locator('#page-search').fill(words);
      const found = tab.locator('[data-result] mark').filter({ hasText: words }).first();
      await found.waitFor({ timeout: 20_000 }).catch(() => searches.faults.push(`${words}: nothing found`));
    }
    const { requests, failures } = await reading;
    const missing = published === releases ? [] : [`only ${published} releases`];
    return [{ what: `${published} 次发布期间的请求`, times: requests, faults: [...failures, ...missing] }, searches];
  } finally {
    await browser.close();
    await server.close();
    rmSync(place, { recursive: true, force: true });
  }
}
