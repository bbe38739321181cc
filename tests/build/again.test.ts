import { expect, test } from 'vitest';
import { again } from '../soak/again.ts';
import { seedOfThisRun } from '../support/seeded.ts';

/** The short form of `npm run soak -- again`. */
test('a build after an edit, which keeps what has not changed, is the same as one from the beginning', async () => {
  const seed = seedOfThisRun();
  const kinds = ['换一个词', '删去条目的一处', '换标题里的词'];
  const [trial] = await again('content', kinds.length, seed, kinds);
  expect(trial?.faults, `SEED=${seed}`).toEqual([]);
  expect(trial?.times, `SEED=${seed}`).toBeGreaterThan(0);
});
