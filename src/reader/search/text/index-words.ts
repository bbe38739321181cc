/** Folded text as the words that Pagefind's index holds. */

const standsForItself = /^[a-z0-9]$|^(?=\p{L})\p{Script=Han}$/u;

/**
 * Folded text as words for Pagefind, one for each character: Han, a–z and 0–9 stand for themselves, every other
 * character is `x` and its code point in base 36. Pagefind then does not segment, stem or drop anything.
 */
export function wordsOf(folded: string): string[] {
  return [...folded].map((character) =>
    standsForItself.test(character) ? character : `x${(character.codePointAt(0) ?? 0).toString(36)}`,
  );
}

/** Folded text as a quoted phrase: Pagefind finds its words in this order. */
export function phraseOf(folded: string): string {
  return `"${wordsOf(folded).join(' ')}"`;
}
