/** Phrases up to this length are asked whole. */
const longestAsked = 8;
const windowLength = 4;

/**
 * What to ask Pagefind for in place of a long phrase: pieces of four letters in a row that do not overlap, those
 * first whose letters stand in the text least often. Every letter costs the download of all its places, so the first
 * piece alone is several times cheaper than the phrase; the whole phrase is then looked for in what is found.
 * In: the folded phrase, the letters by how often they stand (`SearchFacts.letters`). Out: the phrase, or its pieces.
 */
export function rareWindows(phrase: string, lettersByCount: readonly string[]): string[] {
  const letters = [...phrase];
  if (letters.length <= longestAsked) return [phrase];
  const costs = letters.map((letter) => 2 ** lettersByCount.findIndex((group) => group.includes(letter)));
  const windows = letters.slice(windowLength - 1).map((_, at) => ({
    at,
    cost: costs.slice(at, at + windowLength).reduce((sum, cost) => sum + cost, 0),
  }));
  const chosen: number[] = [];
  for (const { at } of windows.sort((a, b) => a.cost - b.cost)) {
    if (chosen.every((other) => Math.abs(other - at) >= windowLength)) chosen.push(at);
  }
  return chosen.map((at) => letters.slice(at, at + windowLength).join(''));
}
