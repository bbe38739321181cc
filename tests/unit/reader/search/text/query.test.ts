import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestQuery, readQuery } from '../../../../../src/reader/search/text/query.ts';
import { anyText } from '../../../../support/unit/texts.ts';

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

test('long input is cut to 64 characters and says so', () => {
  expect(readQuery('法'.repeat(64)).cut).toBe(false);
  const query = readQuery('法'.repeat(100_000));
  expect(query.cut).toBe(true);
  expect(query.readings).toEqual([['法'.repeat(longestQuery)]]);
});

test('whatever is typed, no more than 64 characters are searched and nothing breaks', () => {
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

test.each([
  ['as it was written', '  合法性\t 审查 ', '合法性 审查'],
  ['without what cannot be seen', '督\u202e察\u0000\u0007镇', '督 察 镇'],
  ['no longer than can be taken in', '法'.repeat(100), '法'.repeat(72)],
  ['a character of two units whole', '𠮷'.repeat(100), '𠮷'.repeat(72)],
])('a query is shown %s', (_, input, shown) => {
  expect(readQuery(input).shown).toBe(shown);
});

test.each([
  ['64 characters in words', `${'法'.repeat(32)} ${'治'.repeat(32)}`, false, ['法'.repeat(32), '治'.repeat(32)]],
  ['one more', `${'法'.repeat(32)} ${'治'.repeat(33)}`, true, ['法'.repeat(32), '治'.repeat(32)]],
  ['a word after the last', `${'法'.repeat(64)} 治`, true, ['法'.repeat(64)]],
  ['blanks after the last', `${'法'.repeat(64)}  `, false, ['法'.repeat(64)]],
  ['256 units, most of them blank', `法${' '.repeat(255)}`, false, ['法']],
  ['one unit more than is considered', `法${' '.repeat(255)}治`, true, ['法']],
])('characters are counted over all words: %s', (_, input, cut, words) => {
  expect(readQuery(input)).toMatchObject({ cut, readings: [words] });
});

test.each([
  ['Latin and a digit', 'rule 12', [['rule', '12']]],
  ['two digits', '12 13', [['12', '13']]],
  ['Han and Latin', '督察 rule', [['督察', 'rule']]],
])('only Han and digits are joined: %s', (_, input, readings) => {
  expect(readQuery(input).readings).toEqual(readings);
});
