const punctuation = /[\p{P}\p{S}\p{Z}]/u;
const digit = /\p{N}/u;

/** A character of a folded text that is no punctuation, and its range there. */
export interface BareCharacter {
  character: string;
  start: number;
  end: number;
  /** punctuation or blanks stand between it and the character before it */
  apart: boolean;
}

/**
 * The characters of a folded text without its punctuation, symbols and blanks. But what stands between two
 * digits comes as one blank: 3.5 is not 35, and 〔2020〕18号 not 202018号.
 */
export function* bareCharacters(folded: string): Generator<BareCharacter> {
  let before: BareCharacter | undefined;
  let start = 0;
  for (const character of folded) {
    const end = start + character.length;
    if (!punctuation.test(character)) {
      const bare: BareCharacter = { character, start, end, apart: before !== undefined && before.end < start };
      if (bare.apart && before && digit.test(before.character) && digit.test(character)) {
        yield { character: ' ', start: before.end, end: start, apart: false };
        bare.apart = false;
      }
      yield bare;
      before = bare;
    }
    start = end;
  }
}
