const hanCharacter = /^\p{Script=Han}$/u;
const lineEnd = /(\p{Script=Han})[^\S\n]*\n\s*(?=\p{Script=Han})/gu;

/** A text whose line ends between Han are none. */
export function withoutLineEnds(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(lineEnd, '$1');
}

/** Words, but neighbours of a single Han character are one word: 法 治 政 府, as scans are copied, is 法治政府. */
export function joinSingleCharacters(words: readonly string[]): string[] {
  return words.reduce<string[]>(
    (joined, word, at) =>
      hanCharacter.test(word) && hanCharacter.test(words[at - 1] ?? '')
        ? [...joined.slice(0, -1), `${joined.at(-1)}${word}`]
        : [...joined, word],
    [],
  );
}
