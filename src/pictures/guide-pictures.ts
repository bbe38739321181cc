import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Settings } from '../build/settings.ts';
import { checkContent } from '../content-check/check-content.ts';
import { sendProblems } from '../dev/problem-page.ts';

/** Pictures of what editors get, for `content/README.md`. Each shows the part of a page around an element. */
const parts = [
  { name: 'guide-section', path: 'shufa/', around: 'main h1', height: 400 },
  { name: 'guide-note', path: 'ducha/', around: '#zhongdian', height: 190 },
  { name: 'guide-entry', path: 'suoyin/', around: '#huichang-shufa', height: 150 },
  { name: 'guide-diagram', path: 'tujie/', around: 'main h2', height: 300 },
  { name: 'guide-changes', path: 'shuoming/', around: '#banben', height: 240 },
];
/** A desk's window; the picture leaves the contents at its left out. */
const [width, left] = [1280, 280];
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
    await page.screenshot({
      path: join(folder, `${name}.png`),
      fullPage: true,
      clip: { x: left, y, width: width - left, height },
    });
    await page.close();
  }
  await takeProblemPage(browser, join(folder, 'guide-problem.png'), settings);
}

/** What an editor sees who left out a heading's id: the real check of a copy of the content. */
async function takeProblemPage(browser: Browser, path: string, { content }: Settings): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  const copy = join(root, 'content');
  cpSync(content, copy, { recursive: true });
  const file = join(copy, 'sections', '01-shufa.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(' [#jianzhang]', ''));
  const problems = checkContent(copy, root);
  const server = createServer((_, response) => sendProblems(response, problems, root));
  await new Promise<void>((listening) => {
    server.listen(0, 'localhost', listening);
  });
  const page = await browser.newPage({ viewport: { width: 900, height: 400 }, colorScheme: 'light' });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.screenshot({ path });
  await page.close();
  server.close();
  server.closeAllConnections();
  rmSync(root, { recursive: true });
}
