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
 * Serves a built folder on a free port and starts Chromium: once in a test file, in `beforeAll`.
 * In: the folder and its base; by default what `npm run build` built.
 */
export async function openSite({ out = settings.out, base = settings.base } = {}): Promise<OpenSite> {
  const server = await startServer({ root: out, base, port: 0 });
  const browser = await launchChromium();
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
