import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Settings } from '../build/settings.ts';
import { sendProblems } from '../dev/problem-page.ts';

/** Pictures of what editors get, for `content/README.md`. Each shows the part of a page around an element. */
const parts = [
  { name: 'guide-section', path: 'ducha/', around: 'main h1', height: 560 },
  { name: 'guide-note', path: 'ducha/', around: '#xiaolv', height: 300 },
  { name: 'guide-entry', path: 'suoyin/', around: '#huichang-shufa', height: 220 },
  { name: 'guide-diagram', path: 'tujie/', around: 'main h2', height: 460 },
  { name: 'guide-changes', path: 'shuoming/', around: '#banben', height: 260 },
];
const width = 1280;
const margin = 24;

/** Takes them into a folder. In: a browser, the address of the built site, the folder, the settings of the build. */
export async function takeGuidePictures(
  browser: Browser,
  url: string,
  folder: string,
  settings: Settings,
): Promise<void> {
  for (const { name, path, around, height } of parts) {
    const page = await browser.newPage({ viewport: { width, height: 2400 }, colorScheme: 'light' });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const box = await page.locator(around).first().boundingBox();
    if (!box) throw new Error(`${path} has no ${around} to take a picture of.`);
    const y = Math.max(0, box.y - margin);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip: { x: 0, y, width, height } });
    await page.close();
  }
  await takeProblemPage(browser, join(folder, 'guide-problem.png'), settings);
}

/** What an editor sees who left out a heading's id. */
async function takeProblemPage(browser: Browser, path: string, { root }: Settings): Promise<void> {
  const file = 'content/sections/01-shufa.mdx';
  const message = '标题缺少固定编号';
  const cure = '在这一行末尾空一格，写 [#编号]；编号只用小写字母、数字和连字符，以字母开头，发布后不再改。';
  const server = createServer((_, response) =>
    sendProblems(response, [{ file, line: 10, column: 1, message, cure }], root),
  );
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const page = await browser.newPage({ viewport: { width: 900, height: 420 }, colorScheme: 'light' });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.screenshot({ path });
  await page.close();
  server.close();
  server.closeAllConnections();
}
