import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { phraseOf, wordsOf } from '../../../../../src/reader/search/text/index-words.ts';
import { fold } from '../../../../../src/reader/search/text/character-forms.ts';
import { anyText } from '../../../../support/unit/texts.ts';

const variants = new Map([
  ['審', '审'],
  ['查', '查'],
]);

test.each([
  ['full and half width', 'Ｃｌａｕｄｅ　１２，（试行）', 'claude 12,(试行)'],
  ['brackets of a document number', '鲁法办发〔2020〕18号', '鲁法办发(2020)18号'],
  ['square brackets', '[2020]', '(2020)'],
  ['book-title marks', '《规定》〈附〉', '<规定><附>'],
  ['quotation marks', '“三联一群”「关键少数」"x"', '"三联一群""关键少数""x"'],
  ['full stops', '有章可循。A.', '有章可循.a.'],
  ['spaces by Han and digits', '2019 年 8 月', '2019年8月'],
  ['spaces between Latin words', 'Rule  of\nLaw', 'rule of law'],
  ['Kangxi radicals', '⾃动', '自动'],
  ['radicals that NFKC leaves alone', '各部⻔、⻓效', '各部门、长效'],
  ['circles that are written for 〇', '二○二◯年', '二〇二〇年'],
  ['traditional characters of the site', '合法性審查', '合法性审查'],
  ['unseen characters', '合\u200b法\u00ad性\u202e\u0000\ud800', '合法性'],
  ['combining characters', 'cafe\u0301', 'café'],
  ['Hangul parts', 'ㄱㅏ', '가'],
  ['enumeration comma is not a comma', '段、做', '段、做'],
  ['a space between single letters', 'a b', 'a b'],
  ['a byte order mark is not a space', 'a\uFEFFb', 'ab'],
  ['a space before a loose accent stays', '法 \u0301', '法 \u0301'],
  ['but not at the beginning', ' \u0301', '\u0301'],
  ['an accent that NFKC would part from its space', 'ͺ', 'ͺ'],
])('fold: %s', (_, text, folded) => {
  expect(fold(text, variants).text).toBe(folded);
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = fold(text, variants).text;
      expect(fold(once, variants).text).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('every folded character knows where it comes from, in order and inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: folded, starts, ends } = fold(text, variants);
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
      starts.forEach((start, at) => {
        expect(start).toBeLessThan(ends[at] ?? 0);
        expect(ends[at]).toBeLessThanOrEqual(text.length);
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        if (folded[at] !== ' ') expect(fold(text.slice(start, ends[at]), variants).text).toContain(folded[at]);
      });
    }),
    { numRuns: 1000 },
  );
});

/** The reverse of `wordsOf`. */
const charactersOf = (words: readonly string[]): string =>
  words
    .map((word) => ([...word].length === 1 ? word : String.fromCodePoint(Number.parseInt(word.slice(1), 36))))
    .join('');

test('words keep every character, and a word contains only what Pagefind keeps', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = fold(text, variants).text;
      const words = wordsOf(folded);
      expect(charactersOf(words)).toBe(folded);
      for (const word of words) expect(word).toMatch(/^(?:[a-z0-9]+|\p{L})$/u);
    }),
    { numRuns: 1000 },
  );
});

test('a phrase is its words in quotes', () => {
  expect(phraseOf('述法,x')).toBe('"述 法 x18 x"');
});
