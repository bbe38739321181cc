import { pinyin } from 'pinyin-pro';

/** One of the site's own terms, with its sound: syllables of pinyin without tones, separated by spaces. */
export interface Term {
  name: string;
  sound: string;
}

/** A term with its sound; a character with several readings is read as in the term. ü is written v. */
export function termWithSound(name: string): Term {
  return { name, sound: syllablesOf(name).join(' ') };
}

/**
 * For each syllable of the terms, the common characters that sound like it, so that 督查 can offer 督察. Common are
 * those of GB 2312's first level, which is in the order of sound.
 */
export function homophonesOf(terms: readonly Term[]): Record<string, string> {
  const wanted = new Set(terms.flatMap(({ sound }) => sound.split(' ')));
  const homophones: Record<string, string> = {};
  for (const character of [...commonCharacters(), ...terms.flatMap(({ name }) => [...name])]) {
    const [syllable] = syllablesOf(character);
    if (!syllable || !wanted.has(syllable)) continue;
    const others = homophones[syllable] ?? '';
    if (!others.includes(character)) homophones[syllable] = others + character;
  }
  return homophones;
}

function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}

/** The common characters: those of GB 2312’s first level, which is in the order of sound. */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
      characters.push(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
  return characters;
}
