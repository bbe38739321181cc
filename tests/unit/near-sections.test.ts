import { expect, test } from 'vitest';
import { listedSections, mostListedWhole } from '../../src/outline/near-sections.ts';

const sections = (count: number) => Array.from({ length: count }, (_, at) => at);

test.each([3, 13, mostListedWhole])('a page of %i sections lists them all', (count) => {
  expect(listedSections(sections(count), 1)).toEqual({ sections: sections(count), isCut: false });
  expect(listedSections(sections(count), -1).sections).toHaveLength(count);
});

test('of a thousand a page lists itself and those beside it, the first and the last too', () => {
  expect(listedSections(sections(1000), 500)).toEqual({ sections: sections(21).map((at) => at + 490), isCut: true });
  expect(listedSections(sections(1000), 0).sections).toEqual(sections(11));
  expect(listedSections(sections(1000), 999).sections.at(-1)).toBe(999);
});

test('a page that is none of a thousand lists none', () => {
  expect(listedSections(sections(1000), -1)).toEqual({ sections: [], isCut: true });
});

test('what pages list grows no more', () => {
  const listed = (count: number) => listedSections(sections(count), Math.floor(count / 2)).sections.length;
  expect(listed(10_000)).toBe(listed(100));
});
