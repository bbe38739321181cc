import type { Folded } from '../text/character-forms.ts';

/** Text reduced to its letters and digits, each with where it stands in the original, in UTF-16 units. */
export interface BareText {
  characters: string[];
  starts: number[];
  ends: number[];
}

const solid = /[\p{L}\p{N}\p{M}]/u;
/** Folded quotes, brackets, dots and blanks: they stand inside a wording (三联“一群”), and nobody types them. */
const inner = /["'()<>·\s-]/;

/** Stands where a wording ends, and is like no character. */
export const stop = '';

/**
 * The letters and digits of folded text. Quotes and brackets are left out; other punctuation too if `crossing`, else
 * it becomes a `stop`, so that no short word is put together from two clauses.
 */
export function bareText({ text, starts, ends }: Folded, crossing: boolean): BareText {
  const bare: BareText = { characters: [], starts: [], ends: [] };
  let at = 0;
  for (const character of text) {
    const isSolid = solid.test(character);
    if (isSolid || !(crossing || inner.test(character))) {
      bare.characters.push(isSolid ? character : stop);
      bare.starts.push(starts[at] ?? 0);
      bare.ends.push(ends[at + character.length - 1] ?? 0);
    }
    at += character.length;
  }
  return bare;
}

/** Whether a folded query has punctuation that ends a clause: what is like it may then run over some too. */
export function crossesClauses(folded: string): boolean {
  return [...folded].some((character) => !solid.test(character) && !inner.test(character));
}
