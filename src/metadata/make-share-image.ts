/**
 * `npm run og`: makes `content/fenxiang.png`, the picture of share cards, with the study's title in the site's own
 * type. It needs a Chromium, so the result is committed; a test says when the title has changed since.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { launchChromium } from '../build/chromium.ts';
import { runCommand } from '../build/command.ts';
import { startServer } from '../build/static-server.ts';
import { caseSchema } from '../content-schema.ts';
import { withTitle } from './png-text.ts';
import { shareImageFile } from './share-image.ts';

await runCommand(async () => {
  const { settings } = await import('../build/settings.ts');
  const study = caseSchema.parse(parse(readFileSync(join(settings.content, 'case.yaml'), 'utf8')));
  const server = await startServer({ root: join(import.meta.dirname, '..'), base: '/', port: 0 });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
    await page.goto(`${server.url}metadata/share-image.html`);
    await page.evaluate(fill, { lines: study.title.split('|'), seal: study.seal, site: study.siteName });
    await page.evaluate(() => document.fonts.ready);
    const png = await page.screenshot({ type: 'png' });
    const file = shareImageFile(settings.content);
    writeFileSync(file, withTitle(png, study.title.replaceAll('|', '')));
    console.log(`${file}: ${png.length} bytes`);
  } finally {
    await browser.close();
    await server.close();
  }
});

/** Runs in the page. */
function fill({ lines, seal, site }: { lines: string[]; seal: string; site: string }): void {
  const longest = Math.max(...lines.map((line) => line.length));
  document.body.style.fontSize = `${Math.min(44, Math.floor(520 / (longest * 1.08)))}px`;
  const put = (selector: string, words: string) => document.querySelector(selector)?.append(words);
  for (const line of lines) {
    const span = document.createElement('span');
    span.append(line);
    document.querySelector('.title')?.append(span);
  }
  put('.seal', seal);
  put('.site', site);
}
