import type { Variants } from '../character-forms.ts';
import { spacedReadings, wordsTyped } from '../query.ts';
import { joinSingleCharacters, withoutLineEnds } from './blanks.ts';
import { nameOfEndPunctuation, withoutEndPunctuation } from './end-punctuation.ts';
import { bareWord, exceptPunctuation } from './punctuation.ts';
import { literally, type Reading, type Sought } from './reading.ts';
import { nameOfWords, severalWords } from './several-words.ts';
import { numbersAnyWay } from './whole-numbers.ts';

/**
 * The ways to read what was typed, in the order to try; the first that finds anything is used, alone. Search and the
 * highlights of a page both read by this function. Every reading is exact by its own definition:
 *
 * 1. Line ends between Han, and blanks between single Han characters, are none: no such blank stands in a text.
 * 2. Literally, as in `readQuery`.
 * 3. Without the punctuation at both ends of each word (then as 1 and 2).
 * 4. Without any punctuation and blanks, in the text too: the whole query, then each of its words.
 * 5. As 3, but numbers and dates in any spelling, each whole.
 * 6. As the words that the query parts by punctuation, conjunctions or a question: literally, then as 4.
 */
export function readingsOf(typed: string, variants?: Variants): Reading[] {
  const { words } = wordsTyped(typed, variants);
  const unbroken = joinSingleCharacters(wordsTyped(withoutLineEnds(typed), variants).words);
  const stripped = words.map(withoutEndPunctuation);
  const tight = joinSingleCharacters(unbroken.map(withoutEndPunctuation));
  const several = severalWords(words);
  const bare = words.map(bareWord).filter((word) => word !== '');
  const all = bareWord(words.join(' '));
  const ends = nameOfEndPunctuation(words, stripped);

  return eachOnce([
    ...(same(unbroken, words) ? [] : literal('不计空格', unbroken)),
    ...literal(undefined, words),
    ...(same(unbroken, words) ? [] : literal('不计空格', tight)),
    ...literal(ends, tight),
    ...literal(ends, stripped),
    reading('不计标点', [all].map(exceptPunctuation)),
    reading('不计标点', bare.map(exceptPunctuation)),
    ...[...spacedReadings(tight), stripped].map(withNumbers),
    reading(nameOfWords(several), several.map(literally)),
    reading(`${nameOfWords(several)}、不计标点`, several.map(bareWord).map(exceptPunctuation)),
  ]);
}

const reading = (name: string | undefined, words: Sought[]): Reading => ({ name, words });

const literal = (name: string | undefined, words: readonly string[]): Reading[] =>
  spacedReadings(words).map((each) => reading(name, each.map(literally)));

function withNumbers(words: readonly string[]): Reading {
  const sought = words.map((word) => numbersAnyWay(word));
  const some = sought.some((one) => one !== undefined);
  return reading('数字写法不同', some ? words.map((word, at) => sought[at] ?? literally(word)) : []);
}

const same = (some: readonly string[], others: readonly string[]): boolean => some.join(' ') === others.join(' ');

/** The readings that look for something, each once, under the name of the first. */
function eachOnce(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ words }) => {
    const key = words.map(({ how, word }) => `${how}: ${word}`).join('; ');
    const isNew = words.length > 0 && words.every(({ word }) => word !== '') && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
