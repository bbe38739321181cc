import { writeFileSync } from 'node:fs';
import { launch, type Browser, type KeyInput } from 'puppeteer-core';
import type { Reader, ReaderPage, ReaderWindow } from './reader.ts';

/**
 * Starts Firefox and drives it by WebDriver BiDi. Colours, pointer and scripts are preferences of the whole browser, so
 * every kind of window gets its own Firefox, started when it is first needed.
 */
export async function firefoxReader(binary: string): Promise<Reader> {
  const running = new Map<string, Promise<Browser>>();
  const browserFor = (window: ReaderWindow) => {
    const preferences = preferencesOf(window);
    const kind = JSON.stringify(preferences);
    const browser =
      running.get(kind) ?? launch({ browser: 'firefox', executablePath: binary, extraPrefsFirefox: preferences });
    running.set(kind, browser);
    return browser;
  };
  const first = await browserFor({ width: 1280, height: 800 });
  return {
    version: await first.version(),
    open: async (window) => openPage(await browserFor(window), window),
    async close() {
      await Promise.all([...running.values()].map(async (browser) => (await browser).close()));
    },
  };
}

function preferencesOf({ dark = false, phone = false, scripts = true }: ReaderWindow) {
  return {
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'javascript.enabled': scripts,
    'dom.events.testing.asyncClipboard': true,
    ...(phone && {
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
      'dom.w3c_touch_events.enabled': 1,
    }),
  };
}

/** Firefox fetches the icon after the page has loaded, and reports an error if the reader has moved on by then. */
const interruptedIcon = /^Failed to load ‘[^’]*\/favicon\.svg’\. A ServiceWorker intercepted the request/;

async function openPage(browser: Browser, { width, height, phone = false }: ReaderWindow): Promise<ReaderPage> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    const message = error instanceof Error ? error.message : String(error);
    if (!interruptedIcon.test(message)) errors.push(message);
  });
  /** Offline, Firefox shows an error page of its own, which Puppeteer treats as a failure. */
  const ignoreErrorPage = () => undefined;
  return {
    errors,
    evaluate: (work, argument) => page.evaluate(`(${String(work)})(${JSON.stringify(argument) ?? ''})`) as never,
    async goto(url) {
      await page.goto(url, { waitUntil: 'load' }).catch(ignoreErrorPage);
    },
    async reload() {
      await page.reload({ waitUntil: 'load' }).catch(ignoreErrorPage);
    },
    press: ({ x, y }) => (phone ? page.touchscreen.tap(x, y) : page.mouse.click(x, y)),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    async key(key, ctrl = false) {
      if (ctrl) await page.keyboard.down('Control');
      await page.keyboard.press(key as KeyInput);
      if (ctrl) await page.keyboard.up('Control');
    },
    type: (text) => page.keyboard.type(text),
    async screenshot(file) {
      writeFileSync(file, await page.screenshot());
    },
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    close: () => page.close(),
  };
}
