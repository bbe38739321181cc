import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../src/build/chromium.ts';
import { settings } from '../../src/build/settings.ts';
import { startServer, type RunningServer } from '../../src/build/static-server.ts';
import { headerPolicy, searchWorkerPolicy } from '../../src/serving/policy.ts';
import { builtPage } from '../dist/built-pages.ts';
import { plainHost, type PlainHost } from './plain-host.ts';
import { complaintsOf, journeys } from './policy-journeys.ts';
import { probe } from './policy-probes.ts';
import { tracesOf, type Traces } from './traces.ts';

let site: RunningServer;
let browser: Browser;
let plain: PlainHost;
let foreign: PlainHost;
const hosts = { 'with the headers': () => site.url, 'without any header': () => plain.url };

beforeAll(async () => {
  // not as other browser tests open it: the service worker is under the policy too
  site = await startServer({ root: settings.out, base: '/', port: 0 });
  [browser, plain] = await Promise.all([launchChromium(), plainHost(settings.out)]);
  foreign = await plainHost(
    settings.out,
    () => `<!doctype html><title>x</title><iframe src="${site.url}shufa/"></iframe>`,
  );
});
afterAll(async () => {
  plain.close();
  foreign.close();
  await browser.close();
  await site.close();
});

/** For pages that a test changes on their way: a service worker would fetch them past it. */
const changed: BrowserContextOptions = { serviceWorkers: 'block' };

async function inNewPage<Result>(
  steps: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  // Chromium keeps pages that a test has changed from the loopback; here the policy alone shall do that
  const permissions = ['clipboard-read', 'clipboard-write', 'local-network-access'];
  const context = await browser.newContext({ permissions, ...options });
  try {
    return await steps(await context.newPage());
  } finally {
    await context.close();
  }
}

describe.each(Object.entries(hosts))('%s', (_, url) => {
  test('nothing that readers do meets the policy or the console, asks another host, or is kept', () =>
    inNewPage(async (page) => {
      const complaints = await complaintsOf(page);
      const traces = tracesOf(page);
      for (const [name, journey] of Object.entries(journeys)) {
        await journey(page, url());
        expect(complaints, name).toEqual([]);
      }
      // the settings were put back on the way, so nothing of them is left
      const nothing: Traces = { elsewhere: [], cookies: [], stored: [], databases: 0, telling: [] };
      expect(await traces.left()).toEqual(nothing);
      expect(traces.requests()).toBeGreaterThan(50);
    }));

  test('nothing that an injected script tries succeeds', () =>
    inNewPage(async (page) => {
      const { harmful, harmless } = await probe(page, `${url()}shufa/`, foreign);
      expect(harmful).toEqual([]);
      expect(harmless).toHaveLength(22);
    }, changed));
});

test('every one of these probes does harm where there is no policy', () =>
  inNewPage(async (page) => {
    const html = builtPage('/shufa/').html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    const open = await plainHost(settings.out, ({ url }) => (url === '/shufa/' ? html : undefined));
    const { harmless } = await probe(page, `${open.url}shufa/`, foreign);
    open.close();
    expect(harmless).toEqual([]);
  }, changed));

test('no other site can frame a page', () =>
  inNewPage(async (page) => {
    await page.goto(foreign.url);
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  }));

test('the search worker has a policy of its own, which lets it alone run the engine', () =>
  inNewPage(async (page) => {
    const answers = page.waitForResponse(/search-worker-/);
    const document = await page.goto(`${site.url}search/?q=${encodeURIComponent('督察')}`);
    expect((await document?.allHeaders())?.['content-security-policy']).toBe(headerPolicy);
    expect((await (await answers).allHeaders())['content-security-policy']).toBe(searchWorkerPolicy);
    expect(searchWorkerPolicy).toContain('wasm-unsafe-eval');
    expect(headerPolicy + builtPage('/search/').html.slice(0, 4000)).not.toMatch(/unsafe-(?:inline|eval|hashes)|wasm-/);
  }));
