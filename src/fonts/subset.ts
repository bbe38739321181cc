/**
 * `npm run fonts`: makes the two faces of the site from Noto Serif SC, each one file with just the letters of `dist/`.
 * One file a weight, because trimmed punctuation needs all marks in one font, and the slices of the usual packages
 * part them. The result is committed; a build needs neither this script nor its packages, which stay outside the
 * project's dependencies (their TTFs are 15 MB a weight):
 *
 *   npm install --no-save subset-font@2.9.0 @expo-google-fonts/noto-serif-sc@0.4.3 && npm run build && npm run fonts
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { settings } from '../build/settings.ts';
import { boldSet, regularSet, shownLetters } from './characters.ts';

type SubsetFont = (font: Buffer, letters: string, options: object) => Promise<Buffer>;

const here = import.meta.dirname;
const require = createRequire(process.env['FONT_PACKAGES'] ?? import.meta.url);
const subsetFont = require('subset-font') as SubsetFont;

const pages = readdirSync(settings.out, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFileSync(join(settings.out, file), 'utf8'));
const shown = shownLetters(pages);
/** Advances down the page: for the cover's title, which is bold, and without them set a letter 1.45 em high. */
const vertical = ['vmtx', 'vhea'];

for (const [weight, name, letters] of [
  [400, 'Regular', regularSet(shown)],
  [700, 'Bold', boldSet(shown)],
] as const) {
  const source = `@expo-google-fonts/noto-serif-sc/${weight}${name}/NotoSerifSC_${weight}${name}.ttf`;
  // Layout closure would add the alternates of every letter: half as many bytes again for nothing that is set here.
  const face = await subsetFont(readFileSync(require.resolve(source)), letters, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    // what the style sheets ask for: trimmed marks, figures; no hints
    keepFeatures: ['halt', 'chws', 'lnum', 'tnum'],
    noHinting: true,
    dropTables: ['VORG', 'BASE', 'gasp', 'GDEF', ...(weight === 700 ? [] : vertical)],
  });
  writeFileSync(join(here, `site-song-${weight}.woff2`), face);
  writeFileSync(join(here, `site-song-${weight}.txt`), `${letters}\n`);
  console.log(`site-song-${weight}.woff2: ${[...letters].length} letters, ${face.length} bytes`);
}
