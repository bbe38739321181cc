import type { Page } from 'playwright-core';
import { launch, type Page as FirefoxPage } from 'puppeteer-core';
import { launchChromium } from '../../src/command/chromium.ts';
import type { Settings } from '../../src/command/settings.ts';
import { startServer } from '../../src/publish/server/static-server.ts';
import { delayedSite, type DelayedSite } from '../support/browser/delayed-site.ts';
import { firefoxPath } from '../support/engines/firefox-path.ts';

/** Delay of every answer, in milliseconds. */
const delay = 150;
const turns = 7;
/** So long a reader points at a link before the press, and presses, in milliseconds. */
const [pointing, pressing] = [400, 80];

/** What a page does in either browser. */
type Turner = Pick<Page & FirefoxPage, 'goto' | 'mouse' | 'evaluate' | 'close'>;

/**
 * Turns pages over a line with 150 ms of delay and prints the time from the press to the first paint of the next page,
 * the least of seven: as a reader does who points at the link first, and with no pointing (a key), which is what turning
 * costs where nothing is fetched ahead. And how often the page was asked for: once. With the offline copy's worker, whose
 * way through the network is another, and without.
 */
export async function benchTurns({ out, base }: Settings): Promise<void> {
  const server = await startServer({ root: out, base, port: 0 });
  const site = await delayedSite(new URL(server.url).origin, delay);
  const rows: Record<string, object> = {};
  const chromium = await launchChromium();
  for (const serviceWorkers of ['block', 'allow'] as const) {
    const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers });
    const page = await context.newPage();
    rows[`Chromium ${chromium.version()}${nameOf(serviceWorkers)}`] = await measured(page as never, site, base);
    await context.close();
  }
  await chromium.close();
  for (const serviceWorkers of ['block', 'allow'] as const) {
    const extraPrefsFirefox = { 'dom.serviceWorkers.enabled': serviceWorkers === 'allow' };
    const firefox = await launch({ browser: 'firefox', executablePath: firefoxPath, extraPrefsFirefox });
    const page = await firefox.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    rows[`${await firefox.version()}${nameOf(serviceWorkers)}`] = await measured(page as never, site, base);
    await firefox.close();
  }
  await site.close();
  await server.close();
  console.log(`From the press to the first paint of the next page, ms; every answer takes ${delay} ms`);
  console.table(rows);
}

const nameOf = (serviceWorkers: 'block' | 'allow') => (serviceWorkers === 'allow' ? ', with its worker' : '');

async function measured(page: Turner, site: DelayedSite, base: string) {
  const home = site.url + base.slice(1);
  await page.goto(home, { waitUntil: 'load' });
  await pause(8000); // the offline copy comes after the page
  const unpointed = await leastTurn(page, site, base, false);
  const pointed = await leastTurn(page, site, base, true);
  return { 'not pointed at': unpointed.time, 'pointed at': pointed.time, 'asked for': pointed.requests };
}

async function leastTurn(page: Turner, site: DelayedSite, base: string, isPointed: boolean) {
  const all = [];
  for (let turn = 0; turn < turns; turn++) {
    await page.goto(`${site.url}${base.slice(1)}shufa/`, { waitUntil: 'load' });
    await pause(4500); // what comes last on a page has come
    await page.evaluate(() => {
      addEventListener(
        'click',
        (event) => sessionStorage.setItem('pressed', `${performance.timeOrigin + event.timeStamp}`),
        {
          capture: true,
        },
      );
    });
    const { x, y } = await page.evaluate(() => {
      const link = document.querySelector('.pager [rel=next]') as HTMLElement;
      link.scrollIntoView({ block: 'center' });
      const box = link.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    site.takeRequests('');
    if (isPointed) await point(page, x, y);
    else await page.evaluate(() => (document.querySelector('.pager [rel=next]') as HTMLElement).click());
    await pause(2000);
    const time = await page.evaluate(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
      return performance.timeOrigin + paint - Number(sessionStorage.getItem('pressed'));
    });
    all.push({ time: Math.round(time), requests: site.takeRequests(`${base}ducha/`) });
  }
  return {
    time: Math.min(...all.map(({ time }) => time)),
    requests: Math.max(...all.map(({ requests }) => requests)),
  };
}

async function point({ mouse }: Turner, x: number, y: number): Promise<void> {
  await mouse.move(x - 200, y - 100);
  await mouse.move(x, y);
  await pause(pointing);
  await mouse.down();
  await pause(pressing);
  await mouse.up();
}

const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));
