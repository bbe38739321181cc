/**
 * `npm run og`: makes `content/fenxiang.png`, the share image, and `content/fengmian.png`, the cover of the EPUB, with
 * the study's title in the site's own type. It needs a Chromium, so the results are committed; tests notice when the
 * title has changed since.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { launchChromium } from '../../command/chromium.ts';
import { runCommand } from '../../command/run-command.ts';
import { startServer } from '../../publish/server/static-server.ts';
import { cover, shareImage } from '../../study/contract/addresses.ts';
import { caseSchema } from '../../study/contract/content-schema.ts';
import { withoutBreakMarks } from '../../study/contract/headings.ts';
import { titleLines } from '../../study/outline/title-lines.ts';
import { withTitle } from '../../study/share-image/png-text.ts';

interface Drawing {
  name: string;
  form: 'card' | 'cover';
  width: number;
  height: number;
  /** the largest type, and the longest line, in pixels */
  largest: number;
  column: number;
}

interface Words {
  lines: string[];
  seal: string;
  site: string;
}

const drawings: Drawing[] = [
  { name: shareImage, form: 'card', width: 1200, height: 630, largest: 44, column: 520 },
  { name: cover, form: 'cover', width: 1200, height: 1800, largest: 96, column: 1180 },
];

await runCommand(async (settings) => {
  const study = caseSchema.parse(parse(readFileSync(join(settings.content, 'case.yaml'), 'utf8')));
  const server = await startServer({ root: join(import.meta.dirname, '..', '..'), base: '/', port: 0 });
  const browser = await launchChromium();
  try {
    for (const drawing of drawings) {
      const { name, width, height } = drawing;
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(`${server.url}tools/share-image/share-image.html`);
      const words = { lines: titleLines(study.title), seal: study.seal, site: study.siteName };
      await page.evaluate(fill, { ...drawing, ...words });
      await page.evaluate(() => document.fonts.ready);
      const png = await page.screenshot({ type: 'png' });
      const file = join(settings.content, name);
      writeFileSync(file, withTitle(png, withoutBreakMarks(study.title)));
      console.log(`${file}: ${png.length} bytes`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

/** Runs in the page. */
function fill({ form, largest, column, lines, seal, site }: Drawing & Words): void {
  document.body.className = form;
  const longest = Math.max(...lines.map((line) => line.length));
  document.body.style.fontSize = `${Math.min(largest, Math.floor(column / (longest * 1.08)))}px`;
  const put = (selector: string, words: string) => document.querySelector(selector)?.append(words);
  for (const line of lines) {
    const span = document.createElement('span');
    span.append(line);
    document.querySelector('.title')?.append(span);
  }
  put('.seal', seal);
  put('.site', site);
}
