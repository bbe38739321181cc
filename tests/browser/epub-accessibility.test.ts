import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { localServer, type LocalServer } from '../support/browser/local-server.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const book = unzipSync(readFileSync(join(settings.out, 'xiazai/quanwen.epub')));
const pages = Object.keys(book).filter((name) => name.endsWith('.xhtml'));
const typeOf: Record<string, string> = { xhtml: 'application/xhtml+xml', css: 'text/css', png: 'image/png' };

let site: OpenSite;
let server: LocalServer;
beforeAll(async () => {
  site = await openSite();
  server = await localServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    response.setHeader('Content-Type', typeOf[name.split('.').at(-1) ?? ''] ?? 'text/plain').end(book[name] ?? '');
  });
});
afterAll(async () => {
  server.close();
  await site.close();
});

test('axe, on which Ace stands, finds nothing in any page of the book', async () => {
  expect(pages.length).toBeGreaterThanOrEqual(8);
  const page = await site.browser.newPage();
  for (const name of pages) {
    await page.goto(server.url + name);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      interface Axe {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      }
      const { axe: runner } = window as unknown as { axe: Axe };
      // a page of a book is part of a whole, which has its landmarks and its headings elsewhere; Ace does not report them either
      const rules = ['bypass', 'region', 'page-has-heading-one', 'landmark-one-main'];
      const off = Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
      const { violations } = await runner.run({ rules: off, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(found, name).toEqual([]);
  }
  await page.close();
});
