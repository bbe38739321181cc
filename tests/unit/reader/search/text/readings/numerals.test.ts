import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../../../../src/reader/search/text/character-forms.ts';
import { numbersIn } from '../../../../../../src/reader/search/text/readings/numbers-in-query.ts';
import { spellingsOf, valueOf } from '../../../../../../src/reader/search/text/readings/numerals.ts';
import { numbersAnyWay } from '../../../../../../src/reader/search/text/readings/whole-numbers.ts';
import { matchesOf, runs, seeded } from '../../../../../support/unit/sought.ts';

const value = fc.oneof(fc.nat(30), fc.nat(3000), fc.nat(99_999_999), fc.constantFrom(10_000, 30_000, 120_000));

test.each([
  [12, ['12', '十二']],
  [20, ['20', '二十']],
  [110, ['110', '一百一十', '一一〇', '一一零']],
  [2020, ['2020', '二千〇二十', '二千零二十', '二〇二〇', '二零二零']],
  [30_000, ['30000', '三万', '三〇〇〇〇', '三零零零零', '3万']],
  [10_050, ['10050', '一万〇五十', '一万零五十', '一〇〇五〇', '一零零五零']],
])('%s', (number, spellings) => {
  expect(spellingsOf(number)).toEqual(spellings);
});

test(`every spelling is read as its number ${seeded}`, () => {
  fc.assert(
    fc.property(value, (number) => {
      for (const spelling of spellingsOf(number)) expect([spelling, valueOf(spelling)]).toEqual([spelling, number]);
    }),
    runs,
  );
});

test.each(['十二五', '一二五十', '007', '1亿5', '三5', '999999999999', '万', '12.5', '第'])(
  '%s is no number',
  (run) => {
    expect(valueOf(run)).toBeUndefined();
  },
);

test.each(['一是', '三联一群', '七五普法', '十一届', '万一', '3.5%', '千方百计', '007号'])(
  'in a query: the words %s',
  (word) => {
    const numbers = numbersIn(fold(word).text)?.filter(({ isNumber }) => isNumber) ?? [];
    expect(numbers.map(({ spellings }) => spellings[0])).toEqual(word === '十一届' ? ['11'] : []);
  },
);

test.each([
  ['2个镇街', '12个镇街，2.2个镇街，十二个镇街，一百〇二个镇街', []],
  ['2个镇街', '两个镇街，二个镇街', ['两个镇街', '二个镇街']],
  ['第2条', '第两条，第二条', ['第二条']],
  ['10个', '几十个，数十个，二十个，十个', ['十个']],
  ['全市12', '全市120，全市12.5，全市十二', ['全市十二']],
  ['三万人', '3万人，30000人，13万人', ['3万人', '30000人']],
  ['2020/4/5', '2020年4月15日，2020年4月5日，二〇二〇年四月五日', ['2020年4月5日', '二〇二〇年四月五日']],
  ['8月5日', '2019年08月05日', ['08月05日']],
])('%s in %s', (typed, text, matches) => {
  const word = numbersAnyWay(fold(typed).text);
  expect(word ? matchesOf([word], text) : 'no number').toEqual(matches);
});

/** A character, or a number with its measure word and which of its spellings is written. */
type Item = { character: string } | { number: number; measure: string; spelling: number };
const item: fc.Arbitrary<Item> = fc.oneof(
  fc.constantFrom(...'述法第共').map((character) => ({ character })),
  fc.record({ number: fc.oneof(fc.nat(13), value), measure: fc.constantFrom(...'个年条'), spelling: fc.nat(9) }),
);

const written = (items: readonly Item[], shift = 0): string =>
  items
    .map((one) => {
      if ('character' in one) return one.character;
      const spellings = spellingsOf(one.number);
      return (spellings[(one.spelling + shift) % spellings.length] ?? '') + one.measure;
    })
    .join('');
/** The definition: items are the same when their characters, numbers and measure words are. */
const defined = (items: readonly Item[]): string =>
  `|${items.map((one) => ('character' in one ? one.character : `${one.number}${one.measure}`)).join('|')}|`;

test(`a place is found exactly when it has the same words and whole numbers, however they are written ${seeded}`, () => {
  const items = fc.array(item, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      items,
      items,
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(9),
      (text, other, where, count, shift) => {
        const start = where % text.length;
        for (const query of [text.slice(start, start + count), other.slice(0, 1)]) {
          const word = numbersAnyWay(fold(written(query, shift)).text);
          if (word === undefined) expect(query.every((one) => 'character' in one)).toBe(true);
          else expect(matchesOf([word], written(text)).length > 0).toBe(defined(text).includes(defined(query)));
        }
      },
    ),
    runs,
  );
});
