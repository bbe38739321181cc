import { fold } from '../text/character-forms.ts';
import type { SearchFacts } from '../text/facts.ts';
import type { SoundedWord } from '../text/suggestions.ts';
import { alikeBy, syllablesByCharacter, type Alike, type SoundsFile } from './sounds.ts';

/** The sounds as they are used. */
export interface Sounds {
  alike: Alike;
  /** the words of the text, then its single characters, the frequent ones first */
  words: SoundedWord[];
  /** the words and terms of the text, folded */
  names: ReadonlySet<string>;
}

/** Reads the file with the facts of the same index. */
export function soundsFrom(file: SoundsFile, { letters, terms }: SearchFacts): Sounds {
  const syllables = syllablesByCharacter(file);
  const words = file.words.split(' ').filter((word) => word !== '');
  const characters = [...letters.reduceRight((all, group) => all + group, '')];
  return {
    alike: alikeBy(file),
    words: [...words, ...characters].map((name) => ({
      name,
      syllables: [...name].map((character) => syllables.get(character) ?? []),
    })),
    names: new Set([...terms.map(({ name }) => name), ...words].map((name) => fold(name).text)),
  };
}
