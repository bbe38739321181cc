import { plainPinyin, spelt } from '../nearest/spelling.ts';
import type { Term } from './terms.ts';

const most = 5;

/** A word of the text with, for each of its characters, the syllables that this may be read as. */
export interface SoundedWord {
  name: string;
  syllables: readonly (readonly string[])[];
}

/**
 * The names of the terms whose pinyin was typed: in full, by initials, or the beginning of either (`hefaxing shencha`,
 * `hfxsc`, `hefax`), with tone numbers or without; and of the words that were typed in full. What is written so comes
 * first, then what sounds nearly so (`fazi`), and last single characters. None when anything but Latin letters was typed.
 */
export function termsBySound(typed: string, terms: readonly Term[], words: readonly SoundedWord[] = []): string[] {
  const sound = plainPinyin(typed);
  if (!/^[a-z]{2,}$/.test(sound)) return [];
  const ranked = [...terms.map((term) => rankedTerm(sound, term)), ...words.map((word) => rankedWord(sound, word))]
    .filter(({ rank }) => rank < ranks.unlike)
    .sort((a, b) => a.rank - b.rank || a.length - b.length);
  return [...new Set(ranked.map(({ name }) => name))].slice(0, most);
}

/** A name with how well it fits what was typed, best first; of two that fit as well the shorter comes first. */
interface Ranked {
  name: string;
  rank: number;
  length: number;
}

const ranks = { whole: 0, begun: 1, nearlyWhole: 2, nearlyBegun: 3, character: 4, unlike: 5 };
/** Of fewer letters than this too much sounds nearly the same. */
const leastNear = 4;

function rankedTerm(sound: string, { name, sound: syllables }: Term): Ranked {
  const apart = syllables.split(' ');
  const forms = [apart.join(''), apart.map((syllable) => syllable[0]).join('')];
  const { length } = name;
  if (forms.includes(sound)) return { name, length, rank: ranks.whole };
  if (forms.some((form) => form.startsWith(sound))) return { name, length, rank: ranks.begun };
  const options = apart.map((syllable) => [syllable]);
  const near = sound.length < leastNear ? undefined : spelt(sound, options);
  if (!near) return { name, length, rank: ranks.unlike };
  return { name, length, rank: near.count === apart.length ? ranks.nearlyWhole : ranks.nearlyBegun };
}

/** Words are many: one that was only begun is not offered. They keep their own order, behind terms that fit as well. */
function rankedWord(sound: string, { name, syllables }: SoundedWord): Ranked {
  const found = spelt(sound, syllables);
  const ranked = (rank: number): Ranked => ({ name, rank, length: 100 });
  if (found?.count !== syllables.length) return ranked(ranks.unlike);
  if (found.spelling === 'equal') return ranked(syllables.length === 1 ? ranks.character : ranks.whole);
  return ranked(syllables.length > 1 && sound.length >= leastNear ? ranks.nearlyWhole : ranks.unlike);
}

/**
 * The names of up to five terms near to words that the text does not have, nearest first: a character that the term
 * has too counts two, one that only sounds like one of the term's counts one. A quarter of all is the least.
 * In: the folded words, the terms, `SearchFacts.homophones`.
 */
export function termsNear(
  words: readonly string[],
  terms: readonly Term[],
  homophones: Record<string, string>,
): string[] {
  const characters = [...new Set(words.join(''))].filter((character) => /\p{L}/u.test(character));
  const soundOf = (character: string) =>
    Object.keys(homophones).find((syllable) => homophones[syllable]?.includes(character)) ?? '';
  const sounded = characters.map((character) => ({ character, sound: soundOf(character) }));
  return terms
    .map(({ name, sound }) => {
      const syllables = new Set(sound.split(' '));
      const shared = sounded.map((one) => (name.includes(one.character) ? 2 : syllables.has(one.sound) ? 1 : 0));
      const sum = shared.reduce<number>((total, points) => total + points, 0);
      return { name, nearness: sum / (2 * Math.max(characters.length, [...name].length)) };
    })
    .filter(({ nearness }) => nearness >= 0.25)
    .sort((a, b) => b.nearness - a.nearness || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}
