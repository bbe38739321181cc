import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/build/settings.ts';
import { labelsOf, wordsOf } from '../../src/diagrams/diagram-schema.ts';
import { readDiagrams } from '../../src/diagrams/read-diagrams.ts';
import { placesInHtml } from '../../src/places/places-in-html.ts';
import { builtPage } from './built-pages.ts';

const diagrams = readDiagrams(settings.content);
const whole = new Map(placesInHtml(builtPage('/quanwen/').html).map((place) => [place.id, place.text]));
const tujie = fromHtml(builtPage('/tujie/').html);

function all(root: Root | Element, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => void (matches(element) && found.push(element)));
  return found;
}
const named = (root: Root | Element, tagName: string) => all(root, (element) => element.tagName === tagName);
const placeOf = (link: Element) => String(link.properties['href']).split('#')[1] ?? '';
const drawingsIn = (root: Root | Element) =>
  all(root, ({ tagName, properties }) => tagName === 'svg' && [properties['className']].flat().includes('drawing'));
/** What a label shows: its lines, joined. */
const shownOn = (link: Element) => named(link, 'text').map((line) => toString(line).trim());

test('图解 has every picture, drawn wide and upright, with a list', () => {
  expect(diagrams.length).toBeGreaterThanOrEqual(4);
  const shown = all(tujie, ({ properties }) => 'dataDiagram' in properties);
  expect(shown.map(({ properties }) => properties['id'])).toEqual(diagrams.map(({ id }) => id));
  for (const picture of shown) {
    expect(drawingsIn(picture)).toHaveLength(2);
    expect(named(picture, 'ol').length).toBeGreaterThan(0);
  }
});

test('a drawing without styles is lines and words, not black areas, and is there once', () => {
  const painted = (root: Element, inherited: string[] = []): [Element, string[]][] =>
    root.children.flatMap((child) => {
      if (child.type !== 'element') return [];
      const own = ['fill', 'stroke'].map((name, at) => String(child.properties[name] ?? inherited[at]));
      return [[child, own] as [Element, string[]], ...painted(child, own)];
    });
  for (const drawing of drawingsIn(tujie))
    for (const [{ tagName, properties }, paint] of painted(drawing)) {
      if (tagName === 'text') expect(paint, 'a word').toEqual(['currentColor', 'undefined']);
      if (['line', 'path'].includes(tagName)) expect(paint, 'a line').toEqual(['none', 'currentColor']);
      const isFramed = [properties['className']].flat().includes('framed');
      if (tagName === 'rect') expect(paint, 'a box').toEqual(['none', isFramed ? 'currentColor' : 'undefined']);
    }
  const hidden = all(tujie, ({ properties }) => properties['hidden'] === true).flatMap(drawingsIn);
  expect(hidden).toHaveLength(diagrams.length);
});

describe.each(diagrams)('$id', (diagram) => {
  const picture = all(tujie, ({ properties }) => properties['id'] === diagram.id)[0] as Element;
  const labels = labelsOf(diagram).slice(1);

  test('stands at the end of its section, outside the places', () => {
    const page = fromHtml(builtPage(`/${diagram.section}/`).html);
    expect(drawingsIn(page).length).toBe(2 * diagrams.filter(({ section }) => section === diagram.section).length);
    for (const place of all(page, ({ properties }) => 'dataPlace' in properties)) expect(drawingsIn(place)).toEqual([]);
  });

  test.each([0, 1])(
    'drawing %i: each label is real text, runs literally in the place to which it links, and is all there is',
    (at) => {
      const drawing = drawingsIn(picture)[at] as Element;
      const links = named(drawing, 'a');
      expect(links).toHaveLength(labels.length);
      for (const link of links) {
        const place = whole.get(placeOf(link)) ?? '';
        const label = labels.find((one) => wordsOf(one) === link.properties['dataLabel']);
        const lines = shownOn(link);
        if (label?.when) expect(place).toContain(lines.shift());
        expect(lines.join('')).toBe(link.properties['dataLabel']);
        expect(place).toContain(lines.join(''));
      }
      expect(named(drawing, 'text')).toHaveLength(links.flatMap((link) => named(link, 'text')).length);
    },
  );

  test('its list says the same in the same order, with links to the same places', () => {
    const list = all(picture, ({ properties }) => properties['role'] === 'group')[0] as Element;
    const linked = named(list, 'a').map((link) => [toString(link).trim(), placeOf(link)]);
    expect(linked).toEqual(labels.map((label) => [wordsOf(label), label.place]));
    for (const { when } of labels) if (when) expect(toString(list)).toContain(when);
    const rest = toString(list).replaceAll('→', '').replace(/\s/g, '');
    expect(rest).toBe(labels.map((label) => (label.when ?? '') + wordsOf(label)).join(''));
  });

  test('shows no other words of its own than the editor’s, which are marked as such', () => {
    for (const note of named(picture, 'p')) {
      expect(toString(note)).toMatch(/^编者注：/);
      expect(note.properties['className']).toContain('ui');
    }
    const title = named(picture, 'h2')[0] as Element;
    const link = named(title, 'a')[0] as Element;
    expect(whole.get(placeOf(link))).toContain(toString(title).trim());
  });
});

test('what has no year stands apart from what has one, and an editor’s note says why', () => {
  const undated = diagrams.flatMap(({ apart = [] }) => apart).filter(({ when = '' }) => !when.includes('年'));
  expect(undated.map(({ when }) => when)).toContain('12月5日');
  for (const { note } of undated) expect(note).toContain('未载年份');
});
