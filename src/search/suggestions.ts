import type { Term } from './facts.ts';

const most = 5;

/**
 * The terms whose pinyin was typed, whole, by initials, or their beginning: `hefaxing shencha`, `hfxsc`, `hefax`.
 * In: what was typed, the site's terms. Out: names, those typed in full first; none for anything but Latin letters.
 */
export function termsBySound(typed: string, terms: readonly Term[]): string[] {
  const sound = plainLatin(typed);
  if (!/^[a-z]{2,}$/.test(sound)) return [];
  const ranked = terms.flatMap(({ name, sound: syllables }) => {
    const full = syllables.replaceAll(' ', '');
    const initials = syllables
      .split(' ')
      .map((syllable) => syllable[0])
      .join('');
    if (full === sound || initials === sound) return [{ name, rank: 0 }];
    return full.startsWith(sound) || initials.startsWith(sound) ? [{ name, rank: 1 }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Pinyin as it may be typed: tone marks, apostrophes, spaces, ü. */
function plainLatin(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\p{M}\s'’-]/gu, '');
}

/**
 * The terms nearest to words that do not stand in the text: each letter that a term has too counts two, each that
 * only sounds like one of its letters counts one.
 * In: the folded words, the terms, the letters by sound. Out: up to five names, nearest first; none that share less
 * than a quarter.
 */
export function termsNear(
  words: readonly string[],
  terms: readonly Term[],
  homophones: Record<string, string>,
): string[] {
  const letters = [...new Set(words.join(''))].filter((letter) => /\p{L}/u.test(letter));
  const soundOf = (letter: string) =>
    Object.keys(homophones).find((syllable) => homophones[syllable]?.includes(letter)) ?? '';
  const sounded = letters.map((letter) => ({ letter, sound: soundOf(letter) }));
  return terms
    .map(({ name, sound }) => {
      const syllables = new Set(sound.split(' '));
      const shared = sounded.map((one) => (name.includes(one.letter) ? 2 : syllables.has(one.sound) ? 1 : 0));
      const sum = shared.reduce<number>((total, points) => total + points, 0);
      return { name, nearness: sum / (2 * Math.max(letters.length, [...name].length)) };
    })
    .filter(({ nearness }) => nearness >= 0.25)
    .sort((a, b) => b.nearness - a.nearness || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}
