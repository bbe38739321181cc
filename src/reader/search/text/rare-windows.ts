/** Phrases up to this many characters are asked for whole. */
const longestAsked = 8;
export const windowLength = 4;

/**
 * What to ask Pagefind for in place of a long phrase: pieces of four characters that do not overlap, the rarest first.
 * Every character costs the download of all its positions, so the first piece alone is several times cheaper than the
 * phrase, which is then looked for in what the piece finds.
 * In: the folded phrase, `SearchFacts.letters`, how long a phrase may be to be asked for whole. Out: a short phrase
 * itself, or the pieces.
 */
export function rareWindows(phrase: string, charactersByCount: readonly string[], longest = longestAsked): string[] {
  const characters = [...phrase];
  if (characters.length <= longest) return [phrase];
  const costs = characters.map((one) => 2 ** exponentOf(one, charactersByCount));
  const windows = characters.slice(windowLength - 1).map((_, at) => ({
    at,
    cost: costs.slice(at, at + windowLength).reduce((sum, cost) => sum + cost, 0),
  }));
  const chosen: number[] = [];
  for (const { at } of windows.sort((a, b) => a.cost - b.cost)) {
    if (chosen.every((other) => Math.abs(other - at) >= windowLength)) chosen.push(at);
  }
  return chosen.map((at) => characters.slice(at, at + windowLength).join(''));
}

/** How often the text has a character, as a power of two; -1 if it has none. In: it, `SearchFacts.letters`. */
export function exponentOf(character: string, charactersByCount: readonly string[]): number {
  return charactersByCount.findIndex((group) => group.includes(character));
}
