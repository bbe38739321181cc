import { fold, type Variants } from './character-forms.ts';

/** A query's characters beyond this many are not searched, and the reader is told. */
export const longestQuery = 64;

/** Input beyond this many UTF-16 units is ignored: neither put into a field nor folded. */
export const longestInput = 256;

/** A query as it is searched. */
export interface Query {
  /** what the reader typed, shortened and cleaned, to show */
  shown: string;
  /** the ways to read it, in the order to try: lists of words that one place must have all of */
  readings: string[][];
  /** part of the input is not searched */
  cut: boolean;
}

const digit = /^\p{N}/u;
const han = /^\p{Script=Han}/u;
const unshown = /[\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu;

/**
 * Reads any input as a query; without readings when there is nothing to look for. Spaces separate words, and a place
 * must have every word. A space between Han and a digit may be mere typography: it is first ignored
 * (2019 年 = 2019年), then ignored only after the digit (市委 2019 年 = 市委 and 2019年), then taken to separate words.
 * The first reading that finds anything is used.
 */
export function readQuery(input: string, variants?: Variants): Query {
  const { words, cut } = wordsTyped(input, variants);
  const considered = input.slice(0, longestInput);
  const shown = [...considered.replace(unshown, ' ').replace(/\s+/g, ' ').trim()].slice(0, longestQuery + 8).join('');
  return { shown, readings: spacedReadings(words), cut };
}

/** The folded words that blanks part, as many characters of them as are searched, and whether there are more. */
export function wordsTyped(input: string, variants?: Variants): { words: string[]; cut: boolean } {
  const considered = input.slice(0, longestInput);
  const words: string[] = [];
  let left = longestQuery;
  let cut = input.length > longestInput;
  for (const part of considered.split(/\s+/)) {
    const characters = [...fold(part, variants).text];
    cut ||= characters.length > left;
    if (characters.length > 0 && left > 0) words.push(characters.slice(0, left).join(''));
    left -= Math.min(left, characters.length);
  }
  return { words, cut };
}

/** The ways to take blanks between Han and digits, each once; see `readQuery`. */
export function spacedReadings(words: readonly string[]): string[][] {
  if (words.length === 0) return [];
  const readings = [joinWords(words, () => true), joinWords(words, (before) => digit.test(before)), words];
  return readings
    .map((reading) => [...new Set(reading)])
    .filter((reading, at, all) => all.findIndex((other) => other.join(' ') === reading.join(' ')) === at);
}

/** Joins neighbouring words where Han and a digit meet and `joins`, given the character before, agrees. */
function joinWords(words: readonly string[], joins: (before: string) => boolean): string[] {
  return words.reduce<string[]>((joined, word) => {
    const before = [...(joined.at(-1) ?? '')].at(-1) ?? '';
    const meet = (digit.test(before) && han.test(word)) || (han.test(before) && digit.test(word));
    return meet && joins(before) ? [...joined.slice(0, -1), `${joined.at(-1)}${word}`] : [...joined, word];
  }, []);
}
