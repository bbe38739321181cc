import { expect, test } from 'vitest';
import { isKeptOffline } from '../../../../src/reader/offline/is-kept.ts';

test.each([
  [true, 3, true],
  [true, 100, true],
  [true, 101, false],
  [false, 3, false],
])('with OFFLINE %s and %i sections a site is kept: %s', (offline, sections, isKept) => {
  expect(isKeptOffline(offline, sections)).toBe(isKept);
});
