import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { UserError } from './user-error.ts';

/** Chrome, and Edge, which every Windows has: below Program Files or in the user's own folder. */
const onWindows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
  [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ].flatMap((path) => (process.env[name] ? join(process.env[name], ...path) : [])),
);

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/usr/bin/microsoft-edge',
  ...onWindows,
];

/**
 * Finds a Chromium: CHROMIUM_PATH or CHROME_PATH, the system's, Playwright's own.
 * Errors: `UserError` for a variable that names a missing file.
 */
export function findChromium(): string | undefined {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (!existsSync(path)) throw new UserError(`${name}=${path}：没有这个文件（there is no such file）。`);
    return path;
  }
  return [...usualPlaces, ...playwrights()].find((path) => existsSync(path));
}

/**
 * Starts Chromium with a new, temporary profile. In: whether windows have scrollbars, as on a desk; its path, if it is
 * not the one that is found. Errors: `UserError` when there is none, or it does not start.
 */
export async function launchChromium({ scrollbars = false, executablePath = findChromium() } = {}): Promise<Browser> {
  if (!executablePath) throw new UserError('没有找到 Chromium；npm test 会说明如何安装（no Chromium was found）。');
  // loaded late: every build looks for a Chromium, few start it
  const { chromium } = await import('playwright-core');
  const ignoreDefaultArgs = scrollbars ? ['--hide-scrollbars'] : [];
  const options = { executablePath, headless: true, args: flags, ignoreDefaultArgs };
  const browser = await chromium.launch(options).catch((error: Error) => {
    const [reason = ''] = error.message.split('\n');
    throw new UserError(`浏览器启动不了（${executablePath}）：${reason}\n不要 PDF 也可以：在命令后面加上 --pdf=off。`);
  });
  browser.on('context', (context) => context.setDefaultTimeout(longestWait));
  return browser;
}

/** In milliseconds. Playwright's own half minute is too short for a slow, busy machine. */
const longestWait = 120_000;

/**
 * Switched off: first Playwright's own list (of 1.65; a second list replaces the first), then pages and processes that
 * nobody needs here. The address bar's two popups alone cost two seconds of processor time in every new window.
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
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '',
    ...['.cache', 'Library/Caches', 'AppData/Local'].map(inHome),
  ];
  const names = ['chrome-linux*/chrome', 'chrome-mac*/*.app/Contents/MacOS/*', 'chrome-win*/chrome.exe'];
  return caches
    .filter(Boolean)
    .flatMap((cache) =>
      names.flatMap((name) => globSync(`chromium-*/${name}`, { cwd: cache }).map((path) => join(cache, path))),
    );
}

const inHome = (folder: string): string => join(homedir(), folder, 'ms-playwright');
