import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { labelsOf, wordsOf } from '../../src/study/contract/diagram-schema.ts';
import { readDiagrams } from '../../src/study/diagrams/read-diagrams.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { builtPage } from '../support/dist/built-pages.ts';

const diagrams = readDiagrams(settings.content);
const whole = new Map(placesInHtml(builtPage('/quanwen/').html).map((place) => [place.id, place.text]));
const tujie = fromHtml(builtPage('/tujie/').html);

function all(root: Root | Element, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => void (matches(element) && found.push(element)));
  return found;
}
const named = (root: Root | Element, tagName: string) => all(root, (element) => element.tagName === tagName);
const hasClass = (name: string) => (element: Element) => [element.properties['className']].flat().includes(name);
const diagramsIn = (root: Root | Element) => all(root, hasClass('diagram'));
const placeOf = (link: Element) => String(link.properties['href']).split('#')[1] ?? '';

test('图解 has every diagram, once', () => {
  expect(diagrams.length).toBeGreaterThanOrEqual(4);
  const shown = all(tujie, ({ properties }) => 'dataDiagram' in properties);
  expect(shown.map(({ properties }) => properties['id'])).toEqual(diagrams.map(({ id }) => id));
  expect(shown.map((one) => diagramsIn(one).length)).toEqual(diagrams.map(() => 1));
});

describe.each(diagrams)('$id', (diagram) => {
  const section = all(tujie, ({ properties }) => properties['id'] === diagram.id)[0] as Element;
  const shown = diagramsIn(section)[0] as Element;
  const labels = labelsOf(diagram).slice(1);

  test('is at the end of its section, outside the places', () => {
    const page = fromHtml(builtPage(`/${diagram.section}/`).html);
    expect(diagramsIn(page)).toHaveLength(diagrams.filter(({ section: slug }) => slug === diagram.section).length);
    for (const place of all(page, ({ properties }) => 'dataPlace' in properties)) expect(diagramsIn(place)).toEqual([]);
  });

  test('shows its labels in their order, each a link to the place that contains its words', () => {
    const links = named(shown, 'a');
    const linkTargets = links.map((link) => [toString(link).trim(), placeOf(link)]);
    expect(linkTargets).toEqual(labels.map((label) => [(label.when ?? '') + wordsOf(label), label.place]));
    for (const label of labels) {
      expect(whole.get(label.place)).toContain(wordsOf(label));
      if (label.when) expect(whole.get(label.place)).toContain(label.when);
    }
  });

  test('is a list of its steps, and of what is above and apart', () => {
    const lists = shown.children.filter((child) => child.type === 'element');
    const entries = lists.map((list) => [
      list.tagName,
      named(list, 'li').filter((li) => list.children.includes(li)).length,
    ]);
    const { above = [], steps, apart = [] } = diagram;
    const expected = [['ul', above.length], ['ol', steps.length], ['ul', apart.length]]; // prettier-ignore
    expect(entries).toEqual(expected.filter(([, length]) => length !== 0));
    for (const link of named(shown, 'a'))
      expect(named(shown, 'li').some((li) => li.children.includes(link))).toBe(true);
  });

  test('adds no words except editors’ notes, which are labelled as such', () => {
    for (const note of named(shown, 'p')) {
      expect(toString(note)).toMatch(/^编者注：/);
      expect(note.properties['className']).toContain('ui');
    }
    const words = [...named(shown, 'a'), ...named(shown, 'p')].map((one) => toString(one)).join('');
    expect([...toString(shown)].toSorted()).toEqual([...words].toSorted());
    const title = named(section, 'h2')[0] as Element;
    const link = named(title, 'a')[0] as Element;
    expect(whole.get(placeOf(link))).toContain(toString(title).trim());
  });
});

test('labels without a year are apart from those with one, and an editor’s note says why', () => {
  const undated = diagrams.flatMap(({ apart = [] }) => apart).filter(({ when = '' }) => !when.includes('年'));
  expect(undated.map(({ when }) => when)).toContain('12月5日');
  for (const { note } of undated) expect(note).toContain('未载年份');
});
