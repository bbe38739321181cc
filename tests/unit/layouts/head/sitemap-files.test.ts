import { brotliCompressSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { sitemapFiles, sitemapIndex } from '../../../../src/layouts/head/sitemap-files.ts';
import { seeded } from '../../../support/seeded.ts';

const day = '2026-11-24';

/** The root element of an XML file, and its `<loc>` in order. */
function read(xml: string): { root: string; locations: string[] } {
  const found = { root: '', locations: [] as string[] };
  const parser = new SaxesParser({ xmlns: true });
  let name = '';
  parser.on('opentag', (tag) => {
    name = tag.local;
    if (found.root === '') found.root = `${tag.uri} ${tag.local}`;
  });
  parser.on('text', (text) => name === 'loc' && found.locations.push(text));
  parser.on('closetag', () => (name = ''));
  parser.write(xml).close();
  return found;
}

test('a small site has one sitemap', () => {
  const files = sitemapFiles(['https://example.org/', 'https://example.org/shufa/'], day);
  expect(files.map(read)).toEqual([
    {
      root: 'http://www.sitemaps.org/schemas/sitemap/0.9 urlset',
      locations: ['https://example.org/', 'https://example.org/shufa/'],
    },
  ]);
});

test('of many pages each is in one of several, and the index lists those', () => {
  const addresses = Array.from({ length: 25 }, (_, at) => `https://example.org/s${at}/`);
  const files = sitemapFiles(addresses, day, 10);
  expect(files.map((xml) => read(xml).locations.length)).toEqual([10, 10, 5]);
  expect(files.flatMap((xml) => read(xml).locations)).toEqual(addresses);
  const parts = files.map((_, at) => `https://example.org/sitemap-${at + 1}.xml`);
  expect(read(sitemapIndex(parts, day))).toEqual({
    root: 'http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex',
    locations: parts,
  });
});

test('none has 50,000 addresses or 300 kB packed, with long names that have nothing in common', () => {
  const random = seeded(1);
  const name = () => Array.from({ length: 24 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  const [first = ''] = sitemapFiles(
    Array.from({ length: 10_500 }, () => `https://example.org/${name()}/`),
    day,
  );
  expect(read(first).locations.length).toBeLessThan(50_000);
  expect(brotliCompressSync(first, { params: { 1: 5 } }).length).toBeLessThan(300_000);
});
