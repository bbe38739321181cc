import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { divided } from '../../../../src/study/volumes/divide.ts';

const limit = 100;
interface Thing {
  size: number;
  isPart: boolean;
}
const things = fc.array(fc.record({ size: fc.integer({ min: 1, max: 140 }), isPart: fc.boolean() }));
const run = (some: readonly Thing[]) =>
  divided(
    some,
    limit,
    ({ size }) => size,
    ({ isPart }) => isPart,
  );
const sum = (some: readonly Thing[]) => some.reduce((total, { size }) => total + size, 0);

test('nothing is lost, doubled or moved', () => {
  fc.assert(
    fc.property(things, (some) => {
      expect(run(some).flat()).toEqual(some);
    }),
  );
});

test('a run keeps below the limit, but for one thing that is above it by itself', () => {
  fc.assert(
    fc.property(things, (some) => {
      for (const one of run(some)) expect(one.length === 1 || sum(one) <= limit).toBe(true);
    }),
  );
});

test('what is added at the end changes the last run alone', () => {
  fc.assert(
    fc.property(things, things, (some, more) => {
      const before = run(some).slice(0, -1);
      expect(run([...some, ...more]).slice(0, before.length)).toEqual(before);
    }),
  );
});

test('a run ends because the next does not fit, or before a part', () => {
  fc.assert(
    fc.property(things, (some) => {
      const runs = run(some);
      for (const [at, [first]] of runs.entries())
        if (first && at > 0) expect(first.isPart || sum(runs[at - 1] ?? []) + first.size > limit).toBe(true);
    }),
  );
});

test.each<[what: string, sizes: string, runs: string]>([
  ['before the last part of its second half', '30 30 p30 30', '30 30 | p30 30'],
  ['before a part that would not fit', '60 p60', '60 | p60'],
  ['not before a part of its first half', '20 p20 40 40', '20 p20 40 | 40'],
  ['where the next does not fit', '60 30 60 30', '60 30 | 60 30'],
])('a run ends %s', (_, sizes, runs) => {
  const some = sizes.split(' ').map((one) => ({ size: Number(one.replace('p', '')), isPart: one.startsWith('p') }));
  const written = run(some).map((one) => one.map(({ size, isPart }) => `${isPart ? 'p' : ''}${size}`).join(' '));
  expect(written.join(' | ')).toBe(runs);
});
