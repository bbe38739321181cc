/** The longest address that is shown or searched, in UTF-16 units. */
const longest = 64;

/**
 * What a wrong address says. In: a URL's path, percent-encoded, possibly broken. Out: the path as it reads, and the
 * Chinese words in it, joined by spaces, for the search field ('' where there are none).
 */
export function wordsInAddress(path: string): { address: string; words: string } {
  const address = [...decoded(path)].slice(0, longest).join('');
  return { address, words: (address.match(/[\p{Script=Han}\p{Nd}]+/gu) ?? []).filter(hasHan).join(' ') };
}

const hasHan = (word: string): boolean => /\p{Script=Han}/u.test(word);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // broken escapes are shown as they were typed
  }
}
