import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { close, listen } from '../../command/listen.ts';
import type { Settings } from '../../command/settings.ts';
import { checkContent } from '../../check/check-content.ts';
import { about, allDiagrams, termIndex } from '../../study/contract/addresses.ts';
import { sendProblems } from '../dev/problem-page.ts';

/** Screenshots for `content/README.md` of what editors get. Each shows the part of a page around an element. */
const parts = [
  { name: 'guide-section', path: 'shufa/', around: 'main h1', height: 400 },
  { name: 'guide-note', path: 'ducha/', around: '#zhongdian', height: 190 },
  { name: 'guide-entry', path: termIndex, around: '#huichang-shufa', height: 150 },
  { name: 'guide-diagram', path: allDiagrams, around: 'main h2', height: 340 },
  { name: 'guide-changes', path: about, around: '#banben', height: 240 },
];
/** A desktop window; the screenshots leave out the contents at its left. */
const [width, left] = [1280, 280];
const margin = 24;

/** Takes them into a folder. In: a browser, the address of the built site, the folder, the settings of the build. */
export async function takeGuideScreenshots(
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
    if (!box) throw new Error(`${path} has no ${around} to take a screenshot of.`);
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
  const port = await listen(server, 0, 'localhost');
  const page = await browser.newPage({ viewport: { width: 900, height: 400 }, colorScheme: 'light' });
  await page.goto(`http://localhost:${port}/`);
  await page.screenshot({ path });
  await page.close();
  await close(server);
  rmSync(root, { recursive: true });
}
