import type { Alike } from './sounds.ts';

/** Of one word no more wordings than this are tried. */
const most = 6;

/**
 * A word put together anew from known words of the same sound: 法制督查 → 法治督察, where no two characters in a row need be
 * right. In: the folded word, the folded known words, the frequent ones first. Out: a few wordings, other than the word.
 */
export function respelt(word: string, known: Iterable<string>, alike: Alike): string[] {
  const characters = [...word];
  const names = [...known].map((name) => [...name]).filter(({ length }) => length > 1 && length <= characters.length);
  const fits = (name: readonly string[], from: number) =>
    name.every((one, at) => ['same', 'equal'].includes(alike(characters[from + at] ?? '', one) ?? ''));
  const from = characters.map((_, at) => names.filter((name) => fits(name, at)).slice(0, most));
  // what each beginning of the word may be, shortest first; a character that no word explains stays as it is
  const beginnings: string[][] = [[''], ...characters.map(() => [])];
  characters.forEach((character, at) => {
    for (const next of [...(from[at] ?? []), [character]]) {
      const ends = beginnings[at + next.length];
      for (const beginning of beginnings[at] ?? []) {
        const longer = beginning + next.join('');
        if (ends && ends.length < most && !ends.includes(longer)) ends.push(longer);
      }
    }
  });
  return (beginnings.at(-1) ?? []).filter((one) => one !== word);
}
