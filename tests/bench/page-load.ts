import type { Browser } from 'playwright-core';

/** One load of a page: bytes over the wire without headers, requests, times in ms. */
export interface Load {
  bytes: number;
  fontBytes: number;
  requests: number;
  firstPaint: number;
  largestPaint: number;
  shift: number;
}

/**
 * Loads a page 390 px wide with nothing cached, over an emulated line of 1.6 Mbit/s and 150 ms. `slowness` slows the
 * processor down by that factor.
 */
export async function loadPage(browser: Browser, url: string, slowness = 1): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  if (slowness > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.addInitScript(() => {
    const observed = { largestPaint: 0, shift: 0 };
    Object.assign(window, { observed });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) observed.largestPaint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) observed.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // otherwise the browser's work for a new window would be measured too
  await page.waitForTimeout(900);
  await page.goto(url, { waitUntil: 'networkidle' });
  // with a slow processor the network can be idle long before the page paints or requests more
  await page.waitForFunction(
    () => (window as unknown as { observed: { largestPaint: number } }).observed.largestPaint > 0,
  );
  await page.waitForTimeout(1500);
  await page.waitForLoadState('networkidle');
  const load = await page.evaluate(() => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const files = entries as PerformanceResourceTiming[];
    const total = (some: PerformanceResourceTiming[]) =>
      some.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    const fonts = files.filter(({ name }) => name.includes('.woff2'));
    const { observed } = window as unknown as { observed: { largestPaint: number; shift: number } };
    return {
      bytes: total(files) - total(fonts),
      fontBytes: total(fonts),
      requests: files.length,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ...observed,
    };
  });
  await context.close();
  return load;
}

/** Of several loads the least times, which other work disturbed least, and the most bytes, requests and shift. */
export function least(loads: Load[]): Load {
  const smallest = (of: (load: Load) => number) => Math.min(...loads.map(of));
  const largest = (of: (load: Load) => number) => Math.max(...loads.map(of));
  return {
    bytes: largest((one) => one.bytes),
    fontBytes: largest((one) => one.fontBytes),
    requests: largest((one) => one.requests),
    firstPaint: smallest((one) => one.firstPaint),
    largestPaint: smallest((one) => one.largestPaint),
    shift: largest((one) => one.shift),
  };
}
