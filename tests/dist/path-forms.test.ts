import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { about, allDiagrams, termIndex } from '../../src/study/contract/addresses.ts';
import {
  addressesFile,
  parsePublishedAddresses,
  partsOfAddress,
} from '../../src/study/contract/published-addresses.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { builtPages, pathForms } from '../support/dist/built-pages.ts';

const ownPages = [termIndex, allDiagrams, about].map((page) => `/${page}`);

/** Permanent, like the addresses that they stand for: people share them where `#…` is cut off. */
const permanent = parsePublishedAddresses(readFileSync(join(settings.content, addressesFile), 'utf8'))
  .addresses.map(({ address }) => partsOfAddress(address))
  .filter(({ page, id }) => id !== '' && page !== '/' && page !== `/${id}/` && !ownPages.includes(page))
  .map(({ page, id }) => `${settings.base}${page.slice(1)}${id}/`);

const forms = pathForms().map((page) => ({ ...page, tree: fromHtml(page.html) }));
const places = new Map(
  builtPages()
    .filter(({ html }) => html.includes('data-places'))
    .flatMap(({ address, html }) => placesInHtml(html).map((place) => [`${address}#${place.id}`, place])),
);

function metaOf(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    const name = properties['name'] ?? properties['property'] ?? properties['httpEquiv'];
    if (tagName === 'meta' && name) found.set(String(name), String(properties['content']));
  });
  return found;
}

function linkOf(tree: Root): { href: string; words: string } {
  let link = { href: '', words: '' };
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element;
    if (tagName === 'a') link = { href: String(properties['href']), words: toString(element) };
  });
  return link;
}

test('every lead and point has its permanent path form', () => {
  expect(forms.map(({ address }) => address).toSorted()).toEqual(permanent.toSorted());
  const own = [...places].filter(([, { kind }]) => kind === 'lead' || kind === 'point').map(([address]) => address);
  expect(forms.map(({ tree }) => linkOf(tree).href).toSorted()).toEqual(own.toSorted());
});

describe.each(forms)('$address', ({ address, html, tree }) => {
  const meta = metaOf(tree);
  const link = linkOf(tree);
  const place = places.get(link.href);

  test('leads to its place at once, without scripts, and by a link', () => {
    expect(link.href).toBe(address.replace(/([^/]+)\/$/, '#$1'));
    expect(meta.get('refresh')).toBe(`0; url=${link.href}`);
    expect(html).not.toContain('<script');
  });

  test('has the name of its place when it is shared', () => {
    const [, title = ''] = /<title>([^<]+)<\/title>/.exec(html) ?? [];
    expect(title.startsWith(`${link.words} · `)).toBe(true);
    expect(meta.get('og:title')).toBe(link.words);
    const [own = '', section] = link.words.split(' · ');
    expect(section).toBe(place?.section);
    expect(place?.kind === 'lead' ? own === '总述' : place?.title.includes(own)).toBe(true);
    expect(place?.text.startsWith(meta.get('og:description') ?? '-')).toBe(true);
    expect(meta.get('og:url')).toBe(settings.site + address);
    expect(meta.get('og:image')).toBe(`${settings.site}${settings.base}fenxiang.png`);
  });

  test('is not a separate page for search engines', () => {
    expect(meta.get('robots')).toBe('noindex');
    expect(html).toContain(`<link rel="canonical" href="${settings.site}${link.href.split('#')[0]}">`);
  });

  test('is small', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(2000);
  });
});

test.each(['sitemap.xml', 'gengxin.xml', 'llms.txt', 'llms-full.txt', 'sw.js', 'xiazai/quanwen.json'])(
  '%s does not list them',
  (name) => {
    const text = readFileSync(join(settings.out, name), 'utf8');
    expect(permanent.filter((address) => text.includes(address) || text.includes(`"${address.slice(1)}"`))).toEqual([]);
  },
);
