import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/content/content.ts';
import { settings } from '../../src/command/this-build.ts';
import {
  addressesFile,
  partsOfAddress,
  parsePublishedAddresses,
} from '../../src/study/contract/published-addresses.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { allHtml, builtPages } from '../support/dist/built-pages.ts';

/** The addresses of the site's own pages. They are public and permanent, like those of the content. */
const own = ['/quanwen/', '/suoyin/', '/tujie/', '/shuoming/', '/search/', '/404.html'];

const published = parsePublishedAddresses(readFileSync(join(settings.content, addressesFile), 'utf8')).addresses.map(
  ({ address }) => address,
);
const html = new Map(allHtml().map((page) => [page.address, page.html]));

/** Every id of a page, or of the page that it redirects to. */
function idsAt(page: string): string[] {
  const text = html.get(page) ?? '';
  const moved = /http-equiv="refresh" content="0; url=([^"#]*)"/.exec(text)?.[1];
  return moved === undefined ? idsIn(text) : idsAt(`/${moved.slice(settings.base.length)}`);
}

/** The page's `<main>`. */
const mainOf = (text: string): string => /<main\b[^>]*>(.*)<\/main>/s.exec(text)?.[1] ?? '';

function idsIn(text: string, isWanted = (_: Record<string, unknown>) => true): string[] {
  const ids: string[] = [];
  visit(fromHtml(text), 'element', ({ properties }) => {
    if (properties['id'] !== undefined && isWanted(properties)) ids.push(String(properties['id']));
  });
  return ids;
}

test.each(own)('%s is still there', (address) => {
  expect([...html.keys()]).toContain(address);
});

test.each(published)('%s still works', (address) => {
  const { page, id } = partsOfAddress(address);
  expect([...html.keys()], `没有 ${page} 这一页：npm run check:content 会说怎样保住它`).toContain(page);
  if (id !== '') expect(idsAt(page), `${page} 上没有编号“${id}”：npm run check:content 会说怎样保住它`).toContain(id);
});

test('every address of the content is recorded before it is published', () => {
  const isEntry = (properties: Record<string, unknown>) =>
    'dataIndexEntry' in properties || 'dataDiagram' in properties;
  const found = builtPages().flatMap(({ address, html: text }) => {
    const places = address === '/quanwen/' ? [] : placesInHtml(text).map(({ id }) => id);
    const editions = idsIn(text).filter((id) => id.startsWith('banben-'));
    return [address, ...[...places, ...idsIn(text, isEntry), ...editions].map((id) => `${address}#${id}`)];
  });
  expect(found.length).toBeGreaterThan(60);
  const unlisted = found.filter((address) => ![...published, ...own].includes(address));
  expect(unlisted, '有新的网址还没有登记：公布之前运行 npm run addresses').toEqual([]);
});

describe('the content check knows the ids of the pages', () => {
  const { sections, own: ownPages } = readContent(settings.content, settings.root).addresses;
  const pages = [...sections, ...ownPages];

  test.each(pages)('%s', (address, { ids }) => {
    expect(idsAt(address)).toEqual(expect.arrayContaining(ids));
  });

  test('it knows every part of the site’s own pages', () => {
    // choices of kinds and popovers are not meant for links, and what is outside `<main>` is on every page
    const isPart = (id: string) => !/^(?:kind|entry)-/.test(id);
    const unknown = [...ownPages].flatMap(([address, { ids, alsoAnswers }]) =>
      address === '/search/'
        ? []
        : idsIn(mainOf(html.get(address) ?? '')).filter((id) => isPart(id) && !ids.includes(id) && !alsoAnswers(id)),
    );
    expect(unknown).toEqual([]);
  });
});
