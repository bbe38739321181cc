import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Stop } from './stop.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium: CHROMIUM_PATH or CHROME_PATH, the system's, Playwright's own.
 * Out: its path, or undefined. Errors: `Stop` for a variable that names a file which is not there.
 */
export function findChromium(): string | undefined {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (!existsSync(path)) throw new Stop(`${name}=${path}：没有这个文件（there is no such file）。`);
    return path;
  }
  return [...usualPlaces, ...playwrights()].find((path) => existsSync(path));
}

/** Starts Chromium with a profile of its own that goes with it. Errors: there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. `npm test` says how to install one.');
  // loaded late: every build asks whether there is a Chromium, few start it
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, headless: true, args: flags });
  browser.on('context', (context) => context.setDefaultTimeout(longestWait));
  return browser;
}

/** In milliseconds. Playwright’s own half minute is short for a slow machine that does other things besides. */
const longestWait = 120_000;

/**
 * What Chromium shall do without: first Playwright's own list (of 1.65; a second list replaces the first), then pages
 * and processes that nobody asked for. The address bar's two popups alone take two seconds of the processor's time in
 * every new window.
 */
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
];

/** No graphics card or sandbox in containers, and no requests but the tests' own. */
const flags = [
  `--disable-features=${withoutFeatures.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where `npx playwright-core install chromium` puts it, whatever the version. */
function playwrights(): string[] {
  const caches = [process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '', ...['.cache', 'Library/Caches'].map(inHome)];
  const names = ['chrome-linux*/chrome', 'chrome-mac*/*.app/Contents/MacOS/*'];
  return caches.filter(Boolean).flatMap((cache) => names.flatMap((name) => globSync(join(cache, 'chromium-*', name))));
}

const inHome = (folder: string): string => join(homedir(), folder, 'ms-playwright');
