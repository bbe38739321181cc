import { expect, test } from 'vitest';
import { volumesOf } from '../../../../src/study/volumes/volume.ts';
import { study } from '../../../support/unit/study.ts';

const [opening, section] = study.sections as [(typeof study.sections)[0], (typeof study.sections)[0]];
/** So many sections after the introduction, each of 100 characters. */
const sections = (count: number) => [
  opening,
  ...Array.from({ length: count }, (_, at) => ({
    ...section,
    slug: `s${at + 1}`,
    places: [{ ...section.places[0], text: '字'.repeat(100), notes: [] } as (typeof section.places)[0]],
    notes: [],
  })),
];

test('a text that fits one page has no volumes', () => {
  expect(volumesOf(study.sections)).toEqual([]);
  expect(volumesOf(sections(10), 1100)).toEqual([]);
});

test('a longer one has volumes with names, addresses, and the numbers of their sections', () => {
  const volumes = volumesOf(sections(11), 500);
  expect(volumes.map(({ name, page, contents, from, to }) => [name, page, contents, from, to])).toEqual([
    ['第一册', 'quanwen/1/', 'quanwen/1/mulu/', 1, 4],
    ['第二册', 'quanwen/2/', 'quanwen/2/mulu/', 5, 9],
    ['第三册', 'quanwen/3/', 'quanwen/3/mulu/', 10, 11],
  ]);
  expect(volumes[0]?.sections[0]).toBe(opening);
  expect(volumes.map(({ counts }) => counts)).toEqual(['四节', '五节', '二节']);
});

test('what is added at the end leaves the full volumes as they are', () => {
  const ranges = (count: number) => volumesOf(sections(count), 500).map(({ from, to }) => `${from}–${to}`);
  expect(ranges(30).slice(0, 2)).toEqual(ranges(11).slice(0, 2));
});
