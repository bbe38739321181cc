import { fold } from '../../../src/reader/search/text/character-forms.ts';
import { charactersByCount } from '../../../src/reader/search/build/index-records.ts';
import { wordsOf } from '../../../src/reader/search/text/index-words.ts';
import { gapWordsOf } from '../../../src/reader/search/text/readings/gap-words.ts';
import { matchesOf as rangesOf, type Reading, type Sought } from '../../../src/reader/search/text/readings/reading.ts';
import { readingsOf } from '../../../src/reader/search/text/readings/readings.ts';
import { seedOfThisRun } from '../seeded.ts';

const seed = seedOfThisRun();
/** For the name of a property: what repeats its run. */
export const seeded = `(SEED=${seed})`;
/** Runs of a property: 300, or as many as RUNS says. */
export const runs = { numRuns: Number(process.env['RUNS'] ?? 300), seed: seed | 0 };

/** What of a text each word of a reading matches; empty unless it has all. */
export function matchesOf(words: readonly Sought[], text: string): string[] {
  return rangesOf(words, fold(text)).map(({ start, end }) => text.slice(start, end));
}

/** The reading that search uses in a study of these texts, and the texts that it finds, by their index. */
export function found(typed: string, texts: readonly string[]): { reading?: Reading; at: number[] } {
  for (const reading of readingsOf(typed)) {
    const at = texts.flatMap((text, number) => (matchesOf(reading.words, text).length > 0 ? [number] : []));
    if (at.length > 0) return { reading, at };
  }
  return { at: [] };
}

/** The index has, of every clause of a word, at least one of its queries for this text. */
export function isCandidate(word: Sought, text: string): boolean {
  const folded = fold(text).text;
  const record = ` ${[...wordsOf(folded), ...gapWordsOf(folded)].join(' ')} `;
  return word
    .clauses(charactersByCount([text]))
    .every((queries) => queries.some((query) => record.includes(` ${query.replaceAll('"', '')} `)));
}
