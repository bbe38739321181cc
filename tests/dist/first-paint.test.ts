import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPages } from '../support/dist/built-pages.ts';

const pages = builtPages();

test.each(pages)('$address names the late styles once, after all text', ({ html }) => {
  const links = [...html.matchAll(/<link rel="stylesheet"[^>]*>/g)];
  expect(links).toHaveLength(1);
  const at = links[0]?.index ?? 0;
  expect(at).toBeGreaterThan(html.lastIndexOf(' data-place='));
  expect(at).toBeLessThan(html.indexOf('<footer'));
});

test.each(pages)(
  '$address has a script behind them, for which Firefox waits, and allows no more for it',
  ({ html }) => {
    const [, early, late] =
      /<script>([^<]+)<\/script>.*<link rel="stylesheet"[^>]*>\s*<script>([^<]+)<\/script>/s.exec(html) ?? [];
    expect(late).toBeDefined();
    expect(late).toBe(early);
  },
);

test.each(pages)('$address needs at most 4.5 kB, packed, before its first word', ({ html }) => {
  const head = html.slice(0, html.indexOf('<header'));
  expect(brotliCompressSync(head).length).toBeLessThan(4608);
});
