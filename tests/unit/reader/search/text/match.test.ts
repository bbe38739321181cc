import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, type Folded } from '../../../../../src/reader/search/text/character-forms.ts';
import { excerpt, rangesOfWord, runsOf, together } from '../../../../../src/reader/search/text/match.ts';
import { readQuery } from '../../../../../src/reader/search/text/query.ts';
import { articleText } from '../../../../support/unit/texts.ts';

const matchesIn = (text: Folded, words: string[]) => together(words.map((word) => rangesOfWord(word, text)));
const joined = (runs: { text: string }[]) => runs.map(({ text }) => text).join('');

test('ranges are those of the text as written', () => {
  const text = '鲁法办发〔2020〕18号，全市12 个镇街';
  const ranges = matchesIn(fold(text), ['(2020)']);
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['〔2020〕']);
  const spaced = matchesIn(fold(text), ['12个']);
  expect(spaced.map(({ start, end }) => text.slice(start, end))).toEqual(['12 个']);
});

test('all words or nothing; overlapping matches are one', () => {
  expect(matchesIn(fold('督察结果'), ['督察', '枫桥'])).toEqual([]);
  expect(matchesIn(fold('法治督察'), ['法治督', '督察'])).toEqual([{ start: 0, end: 4 }]);
  expect(matchesIn(fold('法法法'), ['法'])).toHaveLength(3);
});

test('a substring matches exactly where `includes` says, and its ranges are its characters', () => {
  const places = fc.array(articleText, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(places, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 20 }), (texts, which, where, length) => {
      const source = texts[which % texts.length] ?? '';
      const start = where % source.length;
      const part = source.slice(start, start + length);
      const words = readQuery(part).readings[0] ?? [];
      for (const text of texts) {
        const folded = fold(text);
        const ranges = matchesIn(folded, words);
        expect(ranges.length > 0).toBe(folded.text.includes(fold(part).text));
        if (text.includes(part)) expect(ranges.length).toBeGreaterThan(0);
        for (const { start: from, end } of ranges) expect(fold(text.slice(from, end)).text).toBe(words[0]);
      }
    }),
    { numRuns: 3000 },
  );
});

test('runs are the text, an excerpt is part of it with its first match whole', () => {
  fc.assert(
    fc.property(articleText, fc.constantFrom('法', '督察', '工作', '12'), (text, word) => {
      const ranges = matchesIn(fold(text), [word]);
      expect(joined(runsOf(text, ranges))).toBe(text);
      const runs = excerpt(text, ranges);
      const plain = joined(runs.filter((run, at) => run.text !== '…' || (at > 0 && at < runs.length - 1)));
      expect(text).toContain(plain);
      expect([...plain].length).toBeLessThanOrEqual(82);
      if (ranges[0]) expect(runs.find(({ match }) => match)?.text).toBe(text.slice(ranges[0].start, ranges[0].end));
    }),
    { numRuns: 1000 },
  );
});

test('an excerpt is cut at punctuation and says where it was cut', () => {
  const text = `${'前'.repeat(30)}，中段的话，要找的词在此，${'后'.repeat(50)}，${'末'.repeat(40)}。`;
  const runs = excerpt(text, matchesIn(fold(text), ['要找的词']));
  expect(joined(runs)).toMatch(/^…中段的话，要找的词在此，/);
  expect(joined(runs)).toMatch(/…$/);
});

test('matches are in the order of the text, whatever the order of the words; neighbours are not merged', () => {
  expect(matchesIn(fold('督察、镇街、督察'), ['镇街', '督察'])).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 5 },
    { start: 6, end: 8 },
  ]);
  expect(matchesIn(fold('法治督察'), ['督察', '法治'])).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
  expect(matchesIn(fold('法治督察'), ['法', '法治督'])).toEqual([{ start: 0, end: 3 }]);
});

test('an empty word does not match', () => {
  expect(matchesIn(fold('督察'), ['督察', ''])).toEqual([]);
});

const many = (character: string, count: number) => character.repeat(count);
/** An excerpt as one line, its matches in brackets. */
const line = (text: string, word: string, from?: number) =>
  excerpt(text, matchesIn(fold(text), [word]), from)
    .map((run) => (run.match ? `[${run.text}]` : run.text))
    .join('');

test.each([
  ['a short text whole', '法治督察。', '督察', undefined, '法治[督察]。'],
  ['the match itself whole', '督察', '督察', undefined, '[督察]'],
  ['no match: the beginning', many('甲', 70), '督察', undefined, `${many('甲', 60)}…`],
  ['no match, from an offset on', `乙乙乙${many('甲', 70)}`, '督察', 3, `${many('甲', 60)}…`],
  ['a match at that offset', '甲甲督察乙', '督察', 2, '[督察]乙'],
  ['never a match before that offset', '督察，甲甲，督察', '督察', 2, '，甲甲，[督察]'],
  [
    '20 characters before it where there is no punctuation',
    many('前', 21) + '督察',
    '督察',
    undefined,
    `…${many('前', 20)}[督察]`,
  ],
  [
    'the beginning where it is that near',
    `前，${many('前', 18)}督察`,
    '督察',
    undefined,
    `前，${many('前', 18)}[督察]`,
  ],
  [
    'from the first punctuation within them',
    `${many('前', 9)}，前前，${many('前', 15)}督察`,
    '督察',
    undefined,
    `…前前，${many('前', 15)}[督察]`,
  ],
  ['not from punctuation at the match', `${many('前', 30)}，督察`, '督察', undefined, `…${many('前', 19)}，[督察]`],
  ['from after a whole run of punctuation', `${many('前', 20)}。”前前督察`, '督察', undefined, `…前前[督察]`],
  [
    '60 characters in all where there is no punctuation',
    `督察${many('后', 70)}`,
    '督察',
    undefined,
    `[督察]${many('后', 58)}…`,
  ],
  ['60 characters that end with the text', `督察${many('后', 58)}`, '督察', undefined, `[督察]${many('后', 58)}`],
  [
    'up to the last punctuation within 20',
    `督察${many('后', 40)}，后，${many('后', 30)}`,
    '督察',
    undefined,
    `[督察]${many('后', 40)}，后，…`,
  ],
  [
    'not back to punctuation farther off',
    `督察${many('后', 20)}，${many('后', 60)}`,
    '督察',
    undefined,
    `[督察]${many('后', 20)}，${many('后', 37)}…`,
  ],
  [
    'punctuation that ends the 60',
    `督察${many('后', 57)}，${many('后', 9)}`,
    '督察',
    undefined,
    `[督察]${many('后', 57)}，…`,
  ],
  [
    'never inside a run of punctuation',
    `督察${many('后', 45)}。”${many('后', 30)}`,
    '督察',
    undefined,
    `[督察]${many('后', 45)}。”…`,
  ],
  ['no match cut at the end', `督察${many('后', 57)}督察后`, '督察', undefined, `[督察]${many('后', 57)}[督察]…`],
  ['a long match whole', many('法', 80) + '后后', many('法', 80), undefined, `[${many('法', 80)}]…`],
  ['no character cut in two, before', `${many('𠮷', 11)}督察`, '督察', undefined, `…${many('𠮷', 10)}[督察]`],
  ['no character cut in two, odd', `${many('𠮷', 11)}甲督察`, '督察', undefined, `…${many('𠮷', 9)}甲[督察]`],
  ['no character cut in two, after', `督${many('𠮷', 40)}`, '督', undefined, `[督]${many('𠮷', 30)}…`],
])('an excerpt: %s', (_, text, word, from, expected) => {
  expect(line(text, word, from)).toBe(expected);
});

test('… is not a match', () => {
  const text = `${many('前', 40)}督察${many('后', 70)}`;
  expect(excerpt(text, matchesIn(fold(text), ['督察'])).map(({ match }) => match)).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
});

test('runs are exactly the text, none is empty, and part of a text has only matches that are completely in it', () => {
  const ranges = [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ];
  const [one, between, two] = [
    { text: '督察', match: true },
    { text: '和和', match: false },
    { text: '督察', match: true },
  ];
  expect(runsOf('督察和和督察', ranges)).toEqual([one, between, two]);
  expect(runsOf('督察和和督察', ranges, { start: 1, end: 6 })).toEqual([{ text: '察和和', match: false }, two]);
  expect(runsOf('督察和和督察', ranges, { start: 0, end: 5 })).toEqual([one, { text: '和和督', match: false }]);
  expect(runsOf('督察和', ranges.slice(0, 1))).toEqual([one, { text: '和', match: false }]);
  expect(runsOf('', [])).toEqual([]);
});
