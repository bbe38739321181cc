/** The sounds of characters as the build writes them, and how two characters are alike by them. */

/**
 * What the browser must know to take one character for another of the same sound. A file of its own beside the index,
 * fetched when nothing was found. It begins with `format`, like the facts (see guarded-fetch.ts).
 */
export interface SoundsFile {
  format: number;
  /** by syllable (pinyin without tones, ü as v) the characters that are read so; one may stand in several */
  syllables: Record<string, string>;
  /** the words of the text, separated by blanks, the most frequent first */
  words: string;
}

export const soundsFormat = 1;
export const soundsFile = 'sounds.pf_sounds';

/** How one character may stand for another: it is the same, sounds the same, or nearly so. */
export type Likeness = 'same' | 'equal' | 'near';

/** Tells how two folded characters are alike, or undefined. */
export type Alike = (one: string, other: string) => Likeness | undefined;

/**
 * A syllable in a form that is shared by those which many speakers of Chinese do not tell apart, and so mistype:
 * zh/z, ch/c, sh/s, final n/ng, initial l/n.
 */
export function broadSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n(?=.)/, 'l');
}

/** By character the syllables that it may be read as. */
export function syllablesByCharacter({ syllables }: Pick<SoundsFile, 'syllables'>): Map<string, string[]> {
  const exact = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) add(exact, character, syllable);
  }
  return exact;
}

/** Compares characters by the syllables of the file. A character that it does not have is like itself alone. */
export function alikeBy(file: Pick<SoundsFile, 'syllables'>): Alike {
  const exact = syllablesByCharacter(file);
  const broad = new Map([...exact].map(([character, syllables]) => [character, syllables.map(broadSyllable)]));
  return (one, other) => {
    if (one === other) return 'same';
    if (meet(exact.get(one), exact.get(other))) return 'equal';
    return meet(broad.get(one), broad.get(other)) ? 'near' : undefined;
  };
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function meet(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.some((one) => others.includes(one));
}
