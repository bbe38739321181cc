import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { formsOf } from '../../src/study/contract/entry-schema.ts';
import { occurrencesOf } from '../../src/reader/term-index/occurrences.ts';
import { letters } from '../../src/reader/term-index/pinyin-order.ts';
import { readEntries } from '../../src/study/entries/read-entries.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { builtPage, builtPages } from '../support/dist/built-pages.ts';

const page = fromHtml(builtPage('/suoyin/').html);
const whole = placesInHtml(builtPage('/quanwen/').html);
const entries = readEntries(settings.content);

function all(root: Parameters<typeof visit>[0], matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element: Element) => void (matches(element) && found.push(element)));
  return found;
}
const within = (element: Element | undefined, tagName: string): Element[] =>
  all(element ?? page, (one) => one !== element && one.tagName === tagName);
const shown = all(page, ({ properties }) => 'dataIndexEntry' in properties);

test('the 索引 has every entry once, under its own address', () => {
  expect(shown.map(({ properties }) => String(properties['id'])).toSorted()).toEqual(
    entries.map(({ id }) => id).toSorted(),
  );
  expect(entries.length).toBeGreaterThanOrEqual(45);
});

describe.each(entries)('$name', (entry) => {
  const block = shown.find(({ properties }) => properties['id'] === entry.id);
  const places = within(block, 'dd');
  const standing = whole
    .map((place) => ({ place, count: occurrencesOf(formsOf(entry), place.text).length }))
    .filter(({ count }) => count > 0);

  test('has exactly the places where it occurs, in reading order, each a link', () => {
    const links = places.map((place) => String(within(place, 'a')[0]?.properties['href']).split('#')[1]);
    expect(links).toEqual(standing.map(({ place }) => place.id));
  });

  test('shows every occurrence in the source’s words, with the form highlighted', () => {
    places.forEach((place, at) => {
      const { place: where, count } = standing[at] ?? { place: whole[0], count: 0 };
      const contexts = all(place, ({ properties }) => 'dataContext' in properties);
      expect(contexts).toHaveLength(count);
      for (const context of contexts) {
        expect(where?.text).toContain(toString(context));
        expect(formsOf(entry)).toContain(toString(within(context, 'mark')[0] ?? context));
      }
    });
  });

  test('says how often it occurs', () => {
    const total = standing.reduce((sum, { count }) => sum + count, 0);
    expect(toString(within(block, 'dt')[0] ?? page)).toContain(`${total}见`);
  });
});

test('letters without entries are not links, and the others lead to their heading', () => {
  const row = all(page, ({ properties }) => [properties['className']].flat().includes('letters'))[0];
  const links = within(row, 'a');
  const headings = within(undefined, 'h2').filter((heading) => letters.includes(toString(heading).trim()));
  expect(links.map((link) => toString(link))).toEqual(headings.map((heading) => toString(heading).trim()));
  expect(links.length).toBeLessThan(letters.length);
});

describe('in the text', () => {
  const articlePages = builtPages().filter(({ html }) => html.includes('data-place='));
  test.each(articlePages)(
    '$address: each document and defined term is a link once a place, and has its popover',
    ({ html }) => {
      const tree = fromHtml(html);
      const placed = all(tree, ({ properties }) => 'dataPlace' in properties);
      const ids = new Set(
        all(tree, ({ properties }) => 'popover' in properties).map(({ properties }) => properties['id']),
      );
      for (const place of placed) {
        const terms = all(place, ({ properties }) => 'dataEntry' in properties);
        const named = terms.map(({ properties }) => properties['dataEntry']);
        expect(new Set(named).size).toBe(named.length);
        for (const id of named) expect(ids.has(`entry-${id}`), `entry-${id}`).toBe(true);
      }
    },
  );

  test('only a few are links: at most three in each place', () => {
    const places = all(fromHtml(builtPage('/quanwen/').html), ({ properties }) => 'dataPlace' in properties);
    const counts = places.map((place) => all(place, ({ properties }) => 'dataEntry' in properties).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(7);
  });
});
