import { bareCharacters } from './bare-characters.ts';

/** How many gap words there are: three digits of base 36. */
const most = 36 ** 3;

/**
 * The word of the index for two characters that only punctuation parts, 党（工 → 党工; it begins like no character's word
 * (`wordsOf`). Several pairs share a word, which keeps the index small: what it finds is read and compared anyway.
 */
export function gapWord(before: string, after: string): string {
  const [one, other] = [before.codePointAt(0) ?? 0, after.codePointAt(0) ?? 0];
  // primes, so that neighbouring code points are far apart
  return `y${((one * 7919 + other * 104_729) % most).toString(36).padStart(3, '0')}`;
}

/** The gap words of a folded text, each once. */
export function gapWordsOf(folded: string): string[] {
  const words = new Set<string>();
  let before = '';
  for (const { character, apart } of bareCharacters(folded)) {
    if (apart && before !== '') words.add(gapWord(before, character));
    before = character;
  }
  return [...words];
}
