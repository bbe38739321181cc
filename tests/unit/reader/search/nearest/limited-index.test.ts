import { expect, test } from 'vitest';
import { limitedIndex, OutOfTime } from '../../../../../src/reader/search/nearest/limited-index.ts';
import { indexInMemory } from '../../../../support/unit/index-in-memory.ts';

test('the same piece is asked for once', async () => {
  const { index, counts } = indexInMemory([['法治督察']], [], false);
  const limited = limitedIndex(index, 60_000);
  expect((await limited.candidates('法治')).length).toBe(1);
  expect((await limited.candidates('法治')).length).toBe(1);
  expect(counts.asked).toBe(1);
});

test('nothing more is asked for when the time is over', async () => {
  const { index } = indexInMemory([['法治督察']], [], false);
  const limited = limitedIndex(index, -1);
  await expect(limited.candidates('督察')).rejects.toThrow(OutOfTime);
});
