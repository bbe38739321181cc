import type { Browser } from 'playwright-core';
import { settings } from '../../src/build/settings.ts';
import { startServer } from '../../src/build/static-server.ts';
import { launchChromium } from '../../src/build/chromium.ts';

/** A built site behind a server of its own, and a browser to read it with. */
export interface OpenSite {
  /** the home page's address, base included, with `/` at the end */
  url: string;
  browser: Browser;
  close: () => Promise<void>;
}

/**
 * Serves a built folder on a free port and gives a Chromium to read it: once in a test file, in `beforeAll`.
 * In: the folder and its base; by default what `npm run build` built. Pages get no service worker, which would answer
 * in the network's place after three seconds; `offline.test.ts` has them.
 */
export async function openSite({ out = settings.out, base = settings.base } = {}): Promise<OpenSite> {
  const server = await startServer({ root: out, base, port: 0 });
  const browser = await (sharedBrowser ??= launchChromium().then(withoutServiceWorkers));
  return {
    url: server.url,
    browser,
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await server.close();
    },
  };
}

/** One for all test files of a process, with which it ends: starting it costs as much as a test. */
let sharedBrowser: Promise<Browser> | undefined;

/** Playwright's own `serviceWorkers: 'block'` writes to the console, where other tests want nothing to be written. */
function withoutServiceWorkers(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  const newPage = browser.newPage.bind(browser);
  const refuse = () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript(refuse);
    return context;
  };
  browser.newPage = async (options) => {
    const page = await newPage(options);
    await page.addInitScript(refuse);
    return page;
  };
  return browser;
}
