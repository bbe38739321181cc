const solid = /[\p{L}\p{N}\p{M}]/u;

/** A word without the punctuation at its ends: `"合法性审查"`, 《规定》, 述法？, 合法性*. One of punctuation alone stays. */
export function withoutEndPunctuation(word: string): string {
  const characters = [...word];
  const first = characters.findIndex((one) => solid.test(one));
  if (first === -1) return word;
  const after = characters.findLastIndex((one) => solid.test(one)) + 1;
  return characters.slice(first, after).join('');
}

/** What was left out, for the status line. In: folded words as typed, and without the punctuation at their ends. */
export function nameOfEndPunctuation(typed: readonly string[], stripped: readonly string[]): string {
  const left = typed.map((word, at) => word.replace(stripped[at] ?? '', '')).join('');
  return /^["']*$/.test(left) ? '不带引号' : '不带两端的标点';
}
