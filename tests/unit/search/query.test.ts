import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestQuery, readQuery } from '../../../src/search/query.ts';
import { anyText } from './texts.ts';

test.each([
  ['one word', '合法性审查', [['合法性审查']]],
  ['words apart', '督察  镇街', [['督察', '镇街']]],
  ['Han and digits', '2019 年', [['2019年'], ['2019', '年']]],
  ['only after the digit', '市委 2019 年', [['市委2019年'], ['市委', '2019年'], ['市委', '2019', '年']]],
  ['twice the same', '法 法', [['法']]],
  ['nothing', ' \u200b\ud800 ', []],
])('readings: %s', (_, input, readings) => {
  expect(readQuery(input).readings).toEqual(readings);
});

test('long input is cut to 64 letters and says so', () => {
  expect(readQuery('法'.repeat(64)).cut).toBe(false);
  const query = readQuery('法'.repeat(100_000));
  expect(query.cut).toBe(true);
  expect(query.readings).toEqual([['法'.repeat(longestQuery)]]);
});

test('whatever is typed, no more than 64 letters are searched and nothing breaks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { readings, shown } = readQuery(text);
      for (const words of readings) {
        expect([...words.join('')].length).toBeLessThanOrEqual(longestQuery);
        for (const word of words) expect(word).not.toMatch(/^$|\s/);
      }
      expect(shown.isWellFormed()).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
