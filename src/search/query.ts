import { fold, type Variants } from './letters.ts';

/** So many letters of a query are searched; the reader is told when more were given. */
export const longestQuery = 64;

/** So many UTF-16 units of any input are looked at; more is never put into a field or folded. */
export const longestInput = 256;

/** A query as it will be searched. */
export interface Query {
  /** as the reader wrote it, cut and cleaned, to show */
  shown: string;
  /** the ways to read it, in the order to try: each a list of words that must all stand in one place */
  readings: string[][];
  /** something was cut off */
  cut: boolean;
}

const digit = /^\p{N}/u;
const han = /^\p{Script=Han}/u;
const unshown = /[\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu;

/**
 * Reads what was typed. Spaces part words, and every word must stand in the place. A space between Han and a digit
 * may be mere typography: it is first taken as none (2019 年 = 2019年), then as none only after the digit
 * (市委 2019 年 = 市委 and 2019年), then as parting words; the first reading that finds anything holds.
 * In: any string. Out: the query; no readings when there is nothing to look for.
 */
export function readQuery(input: string, variants?: Variants): Query {
  const looked = input.slice(0, longestInput);
  const words: string[] = [];
  let left = longestQuery;
  let cut = input.length > longestInput;
  for (const part of looked.split(/\s+/)) {
    const letters = [...fold(part, variants).letters];
    cut ||= letters.length > left;
    if (letters.length > 0 && left > 0) words.push(letters.slice(0, left).join(''));
    left -= Math.min(left, letters.length);
  }
  const shown = [...looked.replace(unshown, ' ').replace(/\s+/g, ' ').trim()].slice(0, longestQuery + 8).join('');
  return { shown, readings: readingsOf(words), cut };
}

function readingsOf(words: string[]): string[][] {
  if (words.length === 0) return [];
  const readings = [joinWords(words, () => true), joinWords(words, (before) => digit.test(before)), words];
  return readings
    .map((reading) => [...new Set(reading)])
    .filter((reading, at, all) => all.findIndex((other) => other.join(' ') === reading.join(' ')) === at);
}

/** Joins neighbouring words where Han and a digit meet and `joins` says so; it gets the first of the two. */
function joinWords(words: string[], joins: (before: string) => boolean): string[] {
  return words.reduce<string[]>((joined, word) => {
    const before = [...(joined.at(-1) ?? '')].at(-1) ?? '';
    const meet = (digit.test(before) && han.test(word)) || (han.test(before) && digit.test(word));
    return meet && joins(before) ? [...joined.slice(0, -1), `${joined.at(-1)}${word}`] : [...joined, word];
  }, []);
}
