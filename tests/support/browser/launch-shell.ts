import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../src/command/chromium.ts';

/** Debian's Chromium without windows: the same engine, of the same version. */
export const headlessShell = '/usr/bin/chromium-headless-shell';

/**
 * Starts the browser for what happens within a page: the headless shell, which needs a quarter less processor time, or
 * Chromium where there is none or where CHROMIUM_PATH names one. What needs a browser's windows, its gestures or its
 * printing uses `launchChromium`.
 */
export function launchShell(): Promise<Browser> {
  const isChosen = process.env['CHROMIUM_PATH'] || process.env['CHROME_PATH'];
  return launchChromium(!isChosen && existsSync(headlessShell) ? { executablePath: headlessShell } : {});
}
