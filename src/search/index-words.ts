/** Folded letters as the words that Pagefind's index holds. Pure. */

const standsForItself = /^[a-z0-9]$|^(?=\p{L})\p{Script=Han}$/u;

/**
 * Folded letters as words for Pagefind, one a letter: Han, a–z and 0–9 stand for themselves, every other letter is
 * `x` and its code point in base 36. Pagefind then neither segments nor stems nor drops anything.
 */
export function wordsOf(letters: string): string[] {
  return [...letters].map((letter) =>
    standsForItself.test(letter) ? letter : `x${(letter.codePointAt(0) ?? 0).toString(36)}`,
  );
}

/** The reverse of `wordsOf`. */
export function lettersOf(words: readonly string[]): string {
  return words
    .map((word) => ([...word].length === 1 ? word : String.fromCodePoint(Number.parseInt(word.slice(1), 36))))
    .join('');
}

/** Folded letters as the quoted phrase that Pagefind looks for word by word in this order. */
export function phraseOf(letters: string): string {
  return `"${wordsOf(letters).join(' ')}"`;
}
