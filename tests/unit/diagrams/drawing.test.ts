import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DiagramContent, DiagramLabel, DiagramStep } from '../../../src/diagrams/diagram-schema.ts';
import { drawAcross, drawUpright } from '../../../src/diagrams/draw.ts';
import type { Drawing } from '../../../src/diagrams/drawing.ts';
import { linesOf, widthOf } from '../../../src/diagrams/label-lines.ts';
import { readDiagrams } from '../../../src/diagrams/read-diagrams.ts';

const [wide, narrow] = [43, 18];

describe('a label in lines', () => {
  test.each([
    ['选取部分镇街|党政主要负责人|向委员会现场述法', 14, ['选取部分镇街党政主要负责人', '向委员会现场述法']],
    ['选取部分镇街|党政主要负责人', 7, ['选取部分镇街', '党政主要负责人']],
    ['重大疑难问题联办制度', 8, ['重大疑难问', '题联办制度']],
    ['督察结束后，市委', 5, ['督察结束', '后，市委']],
    ['预审', 14, ['预审']],
  ])('%s at %i', (label, widest, lines) => {
    expect(linesOf(label, widest)).toEqual(lines);
  });

  test('keeps every letter, and no line begins with a closing mark', () => {
    const letters = fc.array(fc.constantFrom(...'述法督察，。、》）|《（12'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 4, max: 17 }), (some, widest) => {
        const label = some.join('');
        const lines = linesOf(label, widest);
        expect(lines.join('')).toBe(label.replaceAll('|', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(widest + 3);
      }),
    );
  });
});

const label: fc.Arbitrary<DiagramLabel> = fc.record({
  label: fc
    .array(fc.constantFrom('述法', '督察组', '镇街党政主要负责人', '重大疑难问题'), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('|')),
  place: fc.constant('a'),
});
const step: fc.Arbitrary<DiagramStep> = fc.oneof(
  label,
  fc.record({ lanes: fc.array(fc.array(label, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }) }),
);
const anyDiagram: fc.Arbitrary<DiagramContent> = fc.record({
  section: fc.constant('a'),
  title: label,
  above: fc.array(label, { minLength: 1, maxLength: 5 }),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
  apart: fc.array(label, { maxLength: 2 }),
});

/** Every frame is inside the picture, over no other, and wide enough for its lines; every arrow ends at a frame. */
function expectSound({ width, height, labels, arrows }: Drawing): void {
  const slack = 0.05;
  for (const one of labels) {
    expect(one.left).toBeGreaterThanOrEqual(-slack);
    expect(one.left + one.width).toBeLessThanOrEqual(width + slack);
    expect(one.top + one.height).toBeLessThanOrEqual(height + slack);
    for (const line of one.lines) expect(widthOf(line)).toBeLessThanOrEqual(one.width + slack);
    for (const other of labels)
      if (other !== one) expect(overlap(one, other), `${one.lines} ${other.lines}`).toBe(false);
  }
  for (const arrow of arrows) {
    const [x = 0, y = 0] = (/L([-\d.]+) ([-\d.]+)L[^L]*$/.exec(arrow) ?? []).slice(1).map(Number);
    expect(labels.some((one) => onEdge(one, x, y)), arrow).toBe(true); // prettier-ignore
  }
}

type Box = { left: number; top: number; width: number; height: number };
const overlap = (one: Box, other: Box): boolean =>
  one.left + one.width > other.left + 0.05 &&
  other.left + other.width > one.left + 0.05 &&
  one.top + one.height > other.top + 0.05 &&
  other.top + other.height > one.top + 0.05;

function onEdge({ left, top, width, height }: Box, x: number, y: number): boolean {
  const [dx, dy] = [x - left, y - top];
  const inside = dx > -0.05 && dx < width + 0.05 && dy > -0.05 && dy < height + 0.05;
  return inside && [dx, dx - width, dy, dy - height].some((distance) => Math.abs(distance) < 0.05);
}

test.each(readDiagrams('content'))(
  '$id is sound, wide and upright, and no line of it is longer than its frame',
  (diagram) => {
    expectSound(drawAcross(diagram, wide));
    expectSound(drawUpright(diagram, narrow));
  },
);

test('so is any other picture', () => {
  fc.assert(
    fc.property(anyDiagram, (diagram) => {
      expectSound(drawAcross(diagram, wide));
      expectSound(drawUpright(diagram, narrow));
    }),
  );
});

test('a study without pictures has none', () => {
  expect(readDiagrams('content/sections')).toEqual([]);
});
