import { expect, test } from 'vitest';
import { seedOfThisRun } from '../support/seeded.ts';
import { fuzz } from '../soak/fuzz.ts';

/** The short form of `npm run soak -- fuzz`. */
test('slips of any kind in the content end in a report or in a good build', async () => {
  const seed = seedOfThisRun();
  const [refused, built] = await fuzz(60, seed, 1);
  expect(refused?.faults, `SEED=${seed}`).toEqual([]);
  expect(built?.faults, `SEED=${seed}`).toEqual([]);
  expect(refused?.times).toBeGreaterThan(20);
  expect(built?.times).toBe(1);
});
