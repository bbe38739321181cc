import { expect, test } from 'vitest';
import { listedSections, mostListedWhole } from '../../../../src/study/outline/near-sections.ts';

const sections = (count: number) => Array.from({ length: count }, (_, at) => at);

test.each([3, 13, mostListedWhole])('a page of %i sections lists them all', (count) => {
  expect(listedSections(sections(count), 1)).toEqual({ sections: sections(count), isCut: false });
  expect(listedSections(sections(count), -1).sections).toHaveLength(count);
});

test('of a thousand sections a page lists its own and its neighbours, also at either end', () => {
  expect(listedSections(sections(1000), 500)).toEqual({ sections: sections(21).map((at) => at + 490), isCut: true });
  expect(listedSections(sections(1000), 0).sections).toEqual(sections(11));
  expect(listedSections(sections(1000), 999).sections.at(-1)).toBe(999);
});

test('a page outside a thousand sections lists none', () => {
  expect(listedSections(sections(1000), -1)).toEqual({ sections: [], isCut: true });
});

test('the list of a page does not grow any further', () => {
  const listed = (count: number) => listedSections(sections(count), Math.floor(count / 2)).sections.length;
  expect(listed(10_000)).toBe(listed(100));
});
