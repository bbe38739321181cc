import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../build/chromium.ts';
import type { Settings } from '../build/settings.ts';
import { placesInHtml } from '../places/places-in-html.ts';

/** One loading of a page: bytes over the wire without headers, requests, milliseconds. */
interface Load {
  bytes: number;
  fontBytes: number;
  requests: number;
  firstPaint: number;
  largestPaint: number;
  shift: number;
}

const rounds = 7;
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/**
 * Loads a section's page and a bare page of the same words (the floor) in turn, seven times each, over an emulated
 * line of 1.6 Mbit/s and 150 ms, compressed with Brotli, nothing cached. Prints bytes, requests and the least times
 * of each, and their ratios. In: the settings of the built site. Out: nothing; errors: there is no built site.
 */
export async function benchFirstLoad(settings: Settings): Promise<void> {
  const page = readFileSync(join(settings.out, 'zhenjie', 'index.html'), 'utf8');
  const server = await serve(settings, barePage(page));
  const { port } = server.address() as AddressInfo;
  const browser = await launchChromium();
  const address = (path: string) => `http://localhost:${port}${path}`;
  await load(browser, address(`${settings.base}zhenjie/`));
  const ours: Load[] = [];
  const floor: Load[] = [];
  for (let round = 0; round < rounds; round++) {
    floor.push(await load(browser, address('/bare/')));
    ours.push(await load(browser, address(`${settings.base}zhenjie/`)));
  }
  await browser.close();
  server.close();
  printTable(least(ours), least(floor));
}

function barePage(html: string): string {
  const paragraphs = placesInHtml(html).map(({ text }) => `<p>${text}</p>`);
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>·</title>${paragraphs.join('')}`;
}

/** Packs each file once, ahead of the measured loads as hosts do: packing takes longer than the sending. */
async function serve({ out, base }: Settings, bare: string): Promise<Server> {
  const packedBy = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    try {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const body = path === '/bare/' ? Buffer.from(bare) : readFileSync(join(out, file.slice(base.length - 1)));
      const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      const packed = packedBy.get(file) ?? (type.startsWith('font/') ? body : brotliCompressSync(body));
      packedBy.set(file, packed);
      response.writeHead(200, {
        'Content-Type': type,
        'Content-Length': packed.length,
        ...(type.startsWith('font/') ? {} : { 'Content-Encoding': 'br' }),
      });
      response.end(packed);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  return server;
}

async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const bits = (1.6 * 1024 * 1024) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bits,
    uploadThroughput: bits,
  });
  await page.addInitScript(() => {
    const seen = { largestPaint: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const measured = await page.evaluate(() => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const files = entries as PerformanceResourceTiming[];
    const total = (those: PerformanceResourceTiming[]) =>
      those.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    const fonts = files.filter(({ name }) => name.includes('.woff2'));
    const { seen } = window as unknown as { seen: { largestPaint: number; shift: number } };
    return {
      bytes: total(files) - total(fonts),
      fontBytes: total(fonts),
      requests: files.length,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ...seen,
    };
  });
  await context.close();
  return measured;
}

function least(loads: Load[]): Load {
  const smallest = (of: (load: Load) => number) => Math.min(...loads.map(of));
  return {
    bytes: smallest((one) => one.bytes),
    fontBytes: smallest((one) => one.fontBytes),
    requests: smallest((one) => one.requests),
    firstPaint: smallest((one) => one.firstPaint),
    largestPaint: smallest((one) => one.largestPaint),
    shift: Math.max(...loads.map((one) => one.shift)),
  };
}

function printTable(ours: Load, floor: Load): void {
  const ratio = (of: (load: Load) => number) => (of(ours) / of(floor)).toFixed(2);
  console.log('First load of /zhenjie/ · 390 px, 150 ms, 1.6 Mbit/s, Brotli; least of seven, shift the largest');
  console.table({
    page: ours,
    floor,
    ratio: { firstPaint: ratio((one) => one.firstPaint), largestPaint: ratio((one) => one.largestPaint) },
  });
}
