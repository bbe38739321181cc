import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../../../../src/reader/search/text/character-forms.ts';
import { gapWord, gapWordsOf } from '../../../../../../src/reader/search/text/readings/gap-words.ts';
import {
  exceptPunctuation,
  bareWord,
  withoutPunctuation,
} from '../../../../../../src/reader/search/text/readings/punctuation.ts';
import { matchesOf, runs, seeded } from '../../../../../support/unit/sought.ts';
import { anyText, articleText } from '../../../../../support/unit/texts.ts';

/** The definition: folded, without punctuation, symbols and blanks, of which one blank stays between two digits. */
const plain = (text: string): string =>
  fold(text)
    .text.replace(/(\p{N})[\p{P}\p{S}\p{Z}]+(?=\p{N})/gu, '$1\n')
    .replace(/[\p{P}\p{S}\p{Z}]/gu, '')
    .replaceAll('\n', ' ');

const anyPlace = fc.oneof(articleText, anyText);

test.each([
  ['党（工）委', '党工委'],
  ['《评分表》，进行。', '评分表进行'],
  ['rule of law', 'ruleoflaw'],
  ['3.5、35', '3 5 35'],
  ['鲁法办发〔2020〕18号', '鲁法办发2020 18号'],
  ['，。', ''],
])('%s is %s', (text, characters) => {
  expect(bareWord(fold(text).text)).toBe(characters);
});

test(`a place is found exactly when the definition says so, and matches are what was looked for ${seeded}`, () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, fc.nat(), fc.integer({ min: 1, max: 12 }), (text, other, where, length) => {
      const start = where % Math.max(1, text.length);
      for (const part of [text.slice(start, start + length), other.slice(0, 3)]) {
        const characters = bareWord(fold(part).text);
        const matches = matchesOf([exceptPunctuation(characters)], text);
        expect(characters).toBe(plain(part));
        expect(matches.length > 0).toBe(characters !== '' && plain(text).includes(plain(part)));
        // a match of half a character (述 of 述ﾞ) is the character
        for (const match of matches) expect(plain(match)).toContain(characters);
      }
    }),
    runs,
  );
});

test(`punctuation dropped and put in changes nothing ${seeded}`, () => {
  const punctuation = fc.constantFrom('，', '（', '”', '、', ' ', '');
  fc.assert(
    fc.property(
      articleText,
      fc.array(punctuation, { minLength: 80, maxLength: 80 }),
      fc.nat(),
      (text, inserted, where) => {
        const characters = [...text.replace(/[^\p{Script=Han}]/gu, '')];
        const start = where % Math.max(1, characters.length);
        const part = characters.slice(start, start + 9);
        const written = part.map((character, at) => character + inserted[at]).join('');
        const spaced = characters.map((character, at) => character + inserted[79 - at]).join('');
        const matches = matchesOf([exceptPunctuation(bareWord(fold(written).text))], spaced);
        expect(matches.length > 0).toBe(part.length > 0);
        for (const match of matches) expect(plain(match)).toBe(part.join(''));
      },
    ),
    runs,
  );
});

test.each([
  ['各镇（街道）党委', '镇街道', '镇（街道）'],
  ['各镇（街道）党委', '街道党委', '（街道）党委'],
  ['各镇（街道）党委', '街道', '街道'],
  ['党（工）委、（街道）', '委街道', '委、（街道）'],
])('in %s, %s is marked with both halves of a pair or with neither', (text, word, marked) => {
  expect(matchesOf([exceptPunctuation(word)], text)).toEqual([marked]);
});

test(`every character that stays knows where it comes from ${seeded}`, () => {
  fc.assert(
    fc.property(anyPlace, (text) => {
      const folded = fold(text);
      const normal = withoutPunctuation(folded);
      expect(normal.text).toBe(plain(text));
      expect([normal.starts.length, normal.ends.length]).toEqual([normal.text.length, normal.text.length]);
      normal.starts.forEach((start, at) => expect(start).toBeLessThan(normal.ends[at] ?? 0));
    }),
    runs,
  );
});

test('two characters have a gap word where only punctuation parts them', () => {
  expect(gapWordsOf('党(工)委,党(工')).toEqual([gapWord('党', '工'), gapWord('工', '委'), gapWord('委', '党')]);
  expect(gapWordsOf('党工委3.5')).toEqual([]);
  expect(gapWord('a', '\u{20000}')).toMatch(/^y[a-z0-9]{3}$/);
  expect(gapWord('党', '工')).not.toBe(gapWord('工', '党'));
});
