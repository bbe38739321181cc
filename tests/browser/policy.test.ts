import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { settings } from '../../src/command/this-build.ts';
import { startServer, type RunningServer } from '../../src/publish/server/static-server.ts';
import { headerPolicy, searchWorkerPolicy } from '../../src/publish/headers/policy.ts';
import { builtPage } from '../support/dist/built-pages.ts';
import { plainHost, type PlainHost } from '../support/browser/plain-host.ts';
import { complaintsOf, journeys } from '../support/browser/policy-journeys.ts';
import { probe } from '../support/browser/policy-probes.ts';
import { tracesOf, type Traces } from '../support/browser/traces.ts';
import { launchShell } from '../support/browser/launch-shell.ts';

let site: RunningServer;
let browser: Browser;
let plain: PlainHost;
let foreign: PlainHost;
const hosts = { 'with the headers': () => site.url, 'without any header': () => plain.url };

beforeAll(async () => {
  // not by `openSite`, because the policy must also cover the service worker
  site = await startServer({ root: settings.out, base: '/', port: 0 });
  [browser, plain] = await Promise.all([launchShell(), plainHost(settings.out)]);
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

/** For pages that a test changes in transit: a service worker would fetch them past the test. */
const interceptable: BrowserContextOptions = { serviceWorkers: 'block' };

async function inNewPage<Result>(
  steps: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  // Chromium blocks changed pages from the loopback, but here only the policy must block them
  const permissions = ['clipboard-read', 'clipboard-write', 'local-network-access'];
  const context = await browser.newContext({ permissions, ...options });
  try {
    return await steps(await context.newPage());
  } finally {
    await context.close();
  }
}

describe.each(Object.entries(hosts))('%s', (_, url) => {
  test('nothing that readers do violates the policy, shows in the console, contacts another host, or is kept', () =>
    inNewPage(async (page) => {
      const complaints = await complaintsOf(page);
      const traces = tracesOf(page);
      for (const [name, journey] of Object.entries(journeys)) {
        await journey(page, url());
        expect(complaints, name).toEqual([]);
      }
      // a journey has reset the preferences, so nothing of them is left
      const nothing: Traces = { elsewhere: [], cookies: [], stored: [], databases: 0, telling: [] };
      expect(await traces.left()).toEqual(nothing);
      expect(traces.requests()).toBeGreaterThan(50);
    }));

  test('nothing that an injected script tries succeeds', () =>
    inNewPage(async (page) => {
      const { harmful, harmless } = await probe(page, `${url()}shufa/`, foreign);
      expect(harmful).toEqual([]);
      expect(harmless).toHaveLength(22);
    }, interceptable));
});

test('every one of these probes does harm where there is no policy', () =>
  inNewPage(async (page) => {
    const html = builtPage('/shufa/').html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    const open = await plainHost(settings.out, ({ url }) => (url === '/shufa/' ? html : undefined));
    const { harmless } = await probe(page, `${open.url}shufa/`, foreign);
    open.close();
    expect(harmless).toEqual([]);
  }, interceptable));

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
