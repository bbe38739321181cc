import { expect, test } from 'vitest';
import { marginGaps } from '../../../../src/layouts/notes/margin-layout.ts';

/** Where notes stand that are so far apart. */
function topsOf(notes: { top: number; height: number }[], gap: number): number[] {
  let end = 0;
  return marginGaps(notes, gap).map((above, at) => {
    const top = end + above;
    end = top + (notes[at]?.height ?? 0);
    return top;
  });
}

test('each note stands beside its reference where there is room', () => {
  const notes = [
    { top: 40, height: 30 },
    { top: 200, height: 60 },
  ];
  expect(topsOf(notes, 12)).toEqual([40, 200]);
});

test('a note that has no room stands below the one before it, and gives way to no later one', () => {
  const notes = [
    { top: 0, height: 50 },
    { top: 20, height: 50 },
    { top: 300, height: 10 },
  ];
  expect(topsOf(notes, 12)).toEqual([0, 62, 300]);
});

test('no note stands above the column', () => {
  expect(topsOf([{ top: -5, height: 10 }], 12)).toEqual([0]);
});
