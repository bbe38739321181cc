/**
 * `npm run icons`: makes the icons in `public/` that `favicon.svg` is drawn for: `favicon.ico` for browsers that know no
 * SVG, one for iOS, two for home screens. It needs a Chromium, so the results are committed; a test notices when the
 * drawing has changed since.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../command/chromium.ts';
import { runCommand } from '../../command/run-command.ts';
import { icon, iconOf, iconSides, oldIcon, touchIcon } from '../../study/contract/addresses.ts';
import { withTitle } from '../../study/share-image/png-text.ts';
import { icoOf } from './ico.ts';

/** The sides of the icons in `favicon.ico`, in pixels: of a tab, of a tab on a finer screen, of a shortcut. */
const oldSides = [16, 32, 48];
/** What iOS asks for, in pixels. */
const touchSide = 180;

await runCommand(async ({ root }) => {
  const folder = join(root, 'public');
  const drawing = readFileSync(join(folder, icon), 'utf8');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const drawn = async (side: number): Promise<Buffer> => {
      await page.setViewportSize({ width: side, height: side });
      await page.goto(`data:image/svg+xml,${encodeURIComponent(drawing)}`);
      return withTitle(await page.screenshot({ type: 'png' }), drawing);
    };
    const old = [];
    for (const side of oldSides) old.push(await drawn(side));
    const files: [string, Uint8Array][] = [
      [oldIcon, icoOf(old)],
      [touchIcon, await drawn(touchSide)],
    ];
    for (const side of iconSides) files.push([iconOf(side), await drawn(side)]);
    for (const [name, bytes] of files) {
      writeFileSync(join(folder, name), bytes);
      console.log(`public/${name}: ${bytes.length} bytes`);
    }
  } finally {
    await browser.close();
  }
});
