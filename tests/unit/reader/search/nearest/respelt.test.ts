import { expect, test } from 'vitest';
import { respelt } from '../../../../../src/reader/search/nearest/respelt.ts';
import type { Alike } from '../../../../../src/reader/search/nearest/sounds.ts';

const sameSound = ['制治', '查察', '发法'];
const alike: Alike = (one, other) => (one === other ? 'same' : sameSound.includes(one + other) ? 'equal' : undefined);

test.each([
  ['法制督查', ['法治督察']],
  ['查法制督查', ['查法治督察']],
  ['法治', []],
  ['镇街', []],
])('%s may be %j', (word, wordings) => {
  expect(respelt(word, ['法治', '督察', '察法'], alike)).toEqual(expect.arrayContaining(wordings));
  expect(respelt(word, ['法治', '督察', '察法'], alike)).not.toContain(word);
});

test('no more than a few wordings are tried, however long the word', () => {
  expect(respelt('发制'.repeat(32), ['法治', '发治', '治法', '治发'], alike).length).toBeLessThanOrEqual(6);
});
