/** Phrases up to this length are asked whole. */
const longestAsked = 8;
const windowLength = 4;

/**
 * What to ask Pagefind for in place of a long phrase: its four letters in a row that stand in the text least often.
 * Every letter costs the download of all its places, so this is several times cheaper; the whole phrase is then
 * looked for in what is found.
 * In: the folded phrase, the letters by how often they stand (`SearchFacts.letters`). Out: the phrase, or part of it.
 */
export function rarestWindow(phrase: string, lettersByCount: readonly string[]): string {
  const letters = [...phrase];
  if (letters.length <= longestAsked) return phrase;
  const costs = letters.map(
    (letter) =>
      2 **
      Math.max(
        0,
        lettersByCount.findIndex((group) => group.includes(letter)),
      ),
  );
  let best = { at: 0, cost: Infinity };
  for (let at = 0; at + windowLength <= letters.length; at += 1) {
    const cost = costs.slice(at, at + windowLength).reduce((sum, one) => sum + one, 0);
    if (cost < best.cost) best = { at, cost };
  }
  return letters.slice(best.at, best.at + windowLength).join('');
}
