import type { Browser } from 'playwright-core';
import { settings } from '../../../src/command/this-build.ts';
import { startServer } from '../../../src/publish/server/static-server.ts';
import { launchChromium } from '../../../src/command/chromium.ts';
import { launchShell } from './launch-shell.ts';

/** A built site on its own server, and a browser to read it with. */
export interface OpenSite {
  /** the home page's address, including the base; ends with `/` */
  url: string;
  browser: Browser;
  close: () => Promise<void>;
}

/**
 * Serves a built folder on a free port and starts a Chromium to read it, with windows if the test is about what a
 * window does. Call it once in a test file, in `beforeAll`. The default is what `npm run build` built. Pages get no
 * service worker: after three seconds it would answer instead of the network. `offline.test.ts` tests with one.
 */
export async function openSite({ out = settings.out, base = settings.base, windows = false } = {}): Promise<OpenSite> {
  const server = await startServer({ root: out, base, port: 0 });
  const browser = await (windows ? (sharedChromium ??= shared(launchChromium)) : (sharedShell ??= shared(launchShell)));
  return {
    url: server.url,
    browser,
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await server.close();
    },
  };
}

/** One browser for all test files of a process. It ends with the process. Starting one costs as much as a test. */
let sharedShell: Promise<Browser> | undefined;
let sharedChromium: Promise<Browser> | undefined;
const shared = async (launch: () => Promise<Browser>) => withoutServiceWorkers(await launch());

/** Playwright's own `serviceWorkers: 'block'` writes to the console, which other tests expect to stay empty. */
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
