/**
 * `npm run screenshots`: takes the README's screenshots of the built site (desk, phone, dark, paper), and those of
 * `content/README.md`. They are committed in `.github/pictures/`, and not published.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../publish/build/build-site.ts';
import { launchChromium } from '../../command/chromium.ts';
import { runCommand } from '../../command/run-command.ts';
import { startServer } from '../../publish/server/static-server.ts';
import { pdfOf, slugOfPage, wholeText } from '../../study/contract/addresses.ts';
import { takeGuideScreenshots } from './guide-screenshots.ts';

const shots = [
  { name: 'home', path: '', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'section-dark', path: 'zhenjie/#jizhi', width: 1280, height: 800, colorScheme: 'dark' },
  {
    name: 'search-phone',
    path: `search/?q=${encodeURIComponent('合法性审查')}`,
    width: 390,
    height: 844,
    colorScheme: 'light',
  },
  { name: 'section-phone', path: 'ducha/', width: 390, height: 844, colorScheme: 'light' },
] as const;

await runCommand(async (settings) => {
  const folder = join(settings.root, '.github', 'pictures');
  await buildSite(settings, { onlyIfNeeded: true });
  mkdirSync(folder, { recursive: true });
  const server = await startServer({ root: settings.out, base: settings.base, port: 0 });
  const browser = await launchChromium();
  for (const { name, path, width, height, colorScheme } of shots) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme,
      deviceScaleFactor: width < 600 ? 2 : 1,
    });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
  await takeGuideScreenshots(browser, server.url, folder, settings);
  await browser.close();
  await server.close();
  // the second page of the printed whole
  const pdf = join(settings.out, pdfOf(slugOfPage(wholeText)));
  execFileSync('pdftoppm', ['-f', '2', '-l', '2', '-r', '80', '-png', '-singlefile', pdf, join(folder, 'paper')]);
});
