import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOf, phraseOf, wordsOf } from '../../../src/search/index-words.ts';
import { fold } from '../../../src/search/letters.ts';
import { anyText } from './texts.ts';

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
  ['traditional letters of the site', '合法性審查', '合法性审查'],
  ['unseen letters', '合\u200b法\u00ad性\u202e\u0000\ud800', '合法性'],
  ['combining marks', 'cafe\u0301', 'café'],
  ['Hangul parts', 'ㄱㅏ', '가'],
  ['enumeration comma is not a comma', '段、做', '段、做'],
  ['a space between single letters', 'a b', 'a b'],
  ['a mark at the beginning of a file is no space', 'a\uFEFFb', 'ab'],
  ['a space before a loose accent stays', '法 \u0301', '法 \u0301'],
  ['but not at the beginning', ' \u0301', '\u0301'],
  ['an accent that NFKC would part from its space', 'ͺ', 'ͺ'],
])('fold: %s', (_, text, letters) => {
  expect(fold(text, variants).letters).toBe(letters);
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = fold(text, variants).letters;
      expect(fold(once, variants).letters).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('every folded letter knows where it stands, in order and inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { letters, starts, ends } = fold(text, variants);
      expect([starts.length, ends.length]).toEqual([letters.length, letters.length]);
      starts.forEach((start, at) => {
        expect(start).toBeLessThan(ends[at] ?? 0);
        expect(ends[at]).toBeLessThanOrEqual(text.length);
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        if (letters[at] !== ' ') expect(fold(text.slice(start, ends[at]), variants).letters).toContain(letters[at]);
      });
    }),
    { numRuns: 1000 },
  );
});

test('words and letters reverse each other, and a word has only letters that Pagefind keeps', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { letters } = fold(text, variants);
      const words = wordsOf(letters);
      expect(lettersOf(words)).toBe(letters);
      for (const word of words) expect(word).toMatch(/^(?:[a-z0-9]+|\p{L})$/u);
    }),
    { numRuns: 1000 },
  );
});

test('a phrase is its words in quotes', () => {
  expect(phraseOf('述法,x')).toBe('"述 法 x18 x"');
});
