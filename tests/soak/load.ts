import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../src/command/chromium.ts';
import type { Settings } from '../../src/command/settings.ts';
import { startServer } from '../../src/publish/server/static-server.ts';
import { publish } from '../../src/publish/release/publish.ts';
import { buildFolder } from '../support/build/npm-build.ts';
import { editionsBytes, readOn } from './readers.ts';
import type { Trial } from './trial.ts';
import { editionsOf } from './variants.ts';

/**
 * Readers keep reading while releases happen, and one keeps searching in a tab that was opened before all of them.
 * Makes at least `least` requests.
 */
export async function load({ out, base }: Settings, releases: number, least: number): Promise<Trial[]> {
  const temporary = buildFolder('soak-load');
  const editions = await editionsOf(out, temporary, 4, base);
  const folder = join(temporary, 'releases');
  publish({ site: editions[0] ?? '', folder });
  const server = await startServer({ root: join(folder, 'current'), base, port: 0 });
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
    const isFinished = () => child.exitCode !== null;
    const reading = readOn(server.url, editionsBytes(editions), 8, (requests) => isFinished() && requests >= least);
    for (; !isFinished(); searches.times++) {
      const words = ['督察', '述法', '合法性审查'][searches.times % 3] ?? '';
      await tab.locator('#page-search').fill(words);
      const highlight = tab.locator('[data-result] mark').filter({ hasText: words }).first();
      await highlight.waitFor({ timeout: 20_000 }).catch(() => searches.faults.push(`${words}: nothing found`));
    }
    const { requests, failures } = await reading;
    const missing = published === releases ? [] : [`only ${published} releases`];
    return [{ what: `${published} 次发布期间的请求`, times: requests, faults: [...failures, ...missing] }, searches];
  } finally {
    await browser.close();
    await server.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}
