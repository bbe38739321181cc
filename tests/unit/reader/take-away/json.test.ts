import { describe, expect, test } from 'vitest';
import { placesJson } from '../../../../src/reader/take-away/places-json.ts';
import { study } from '../../../support/unit/study.ts';

interface PublishedJson {
  fields: Record<string, string>;
  authors: string[];
  published: string;
  places: { text: string; notesAt: { offset: number }[] }[];
}
const json = JSON.parse(placesJson(study)) as PublishedJson;

test('JSON lists the places in order, with section, heading, text and notes', () => {
  const words = study.sections.flatMap(({ places }) => places.map(({ text }) => text)).join('');
  expect(json.places.map(({ text }) => text).join('')).toBe(words);
  expect(json.places[2]).toEqual({
    id: 's-zongshu',
    address: 'https://example.org/s/#s-zongshu',
    section: '节',
    kind: 'lead',
    heading: '',
    text: '总述，“加重”与链接。',
    notes: ['“总”：见节。'],
    notesAt: [{ label: 'zhu', number: 1, address: 'https://example.org/s/#note-zhu', offset: 1, text: '“总”：见节。' }],
  });
  expect([json.authors, json.published]).toEqual([['某某办公室'], '2021-04-21']);
});

describe('the offset of a note', () => {
  const [, section = study.sections[0]] = study.sections;
  const lead = section?.places[1];
  const offsetIn = (heading: string, before: string) => {
    const body = lead?.body.replace('<p>总', `<p>${before}</p><p>`) ?? '';
    const places = lead ? [{ ...lead, heading, body, text: `${heading}${before}述` }] : [];
    const changed = { ...study, sections: section ? [{ ...section, places }] : [] };
    return (JSON.parse(placesJson(changed)) as PublishedJson).places[0]?.notesAt[0]?.offset;
  };

  test('counts the heading, earlier paragraphs, and a character beyond U+FFFF once', () => {
    expect(offsetIn('', '甲乙')).toBe(2);
    expect(offsetIn('一是点。', '甲乙')).toBe(6);
    expect(offsetIn('', '𠀀<strong>乙</strong>')).toBe(2);
  });
});

/** The paths of all fields: `places.notesAt.label`. */
function pathsOf(value: unknown, path: string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...path, name].join('.'),
    ...(name === 'fields' ? [] : pathsOf(inner, [...path, name])),
  ]);
}

test('every field is explained, and nothing else is', () => {
  expect(Object.keys(json.fields).toSorted()).toEqual([...new Set(pathsOf(json))].toSorted());
});

test('no field that was ever published is missing', () => {
  const published = [
    ...[
      'title',
      'site',
      'language',
      'address',
      'edition',
      'mark',
      'authors',
      'published',
      'source',
      'rights',
      'places',
    ],
    ...['id', 'address', 'section', 'kind', 'heading', 'text', 'notes'].map((name) => `places.${name}`),
  ];
  expect(pathsOf(json)).toEqual(expect.arrayContaining(published));
});
