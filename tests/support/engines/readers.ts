import { existsSync } from 'node:fs';
import { promised } from '../../../src/command/browsers.ts';
import { findChromium } from '../../../src/command/chromium.ts';
import { chromiumReader } from './chromium-reader.ts';
import { firefoxPath } from './firefox-path.ts';
import { firefoxReader } from './firefox-reader.ts';
import { oldChromium } from './old-chromium.ts';
import type { Reader } from './reader.ts';
import { webkitReader } from './webkit-reader.ts';

/** The browsers of the matrix: old versions of Chromium first, then the system's browsers. */
export const everyBrowser = [
  ...['80', '86', '92', '103', '106', '109', '112', '114', '117', '119', '122', '123', '127', '129', '131', '133'],
  ...['138', '143', 'chromium', 'firefox', 'webkit'],
];

/** Whether the promise covers the browser of this name. */
export const isPromised = (name: string): boolean => !/^\d/.test(name) || Number(name) >= promised.chrome;

/** Starts a browser by name: a version of Chromium, or the system's `chromium`, `firefox` or `webkit`. */
export async function startReader(name: string): Promise<Reader> {
  if (name === 'firefox') return firefoxReader(firefoxPath);
  if (name === 'webkit') return webkitReader();
  const binary = name === 'chromium' ? findChromium() : oldChromium(name);
  if (!binary || !existsSync(binary)) throw new Error(`There is no browser ${name}.`);
  return chromiumReader(binary);
}
