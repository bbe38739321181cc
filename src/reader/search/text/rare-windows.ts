/** Phrases up to this many characters are asked for whole. */
export const longestAsked = 8;
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
  const costs = characters.map((one) => costOf(one, charactersByCount));
  const windows = characters.slice(windowLength - 1).map((_, at) => ({
    at,
    cost: sum(costs.slice(at, at + windowLength)),
  }));
  const chosen: number[] = [];
  for (const { at } of windows.sort((a, b) => a.cost - b.cost)) {
    if (chosen.every((other) => Math.abs(other - at) >= windowLength)) chosen.push(at);
  }
  return chosen.map((at) => characters.slice(at, at + windowLength).join(''));
}

/**
 * What to ask for, one after the other, in place of a phrase of so common characters that asking for all of them would
 * load a megabyte: the two neighbours that cost least, then with a third and a fourth beside them, then the phrase. What
 * two or three find is often little enough to read, or nothing. In: as above. Out: nothing for a phrase that costs little.
 */
export function growingPieces(phrase: string, charactersByCount: readonly string[]): string[] {
  const costs = [...phrase].map((one) => costOf(one, charactersByCount));
  if (costs.length < 2 || sum(costs) < dear) return [];
  const pairs = costs.slice(1).map((cost, at) => ({ at, cost: cost + (costs[at] ?? 0) }));
  let from = pairs.reduce((least, pair) => (pair.cost < least.cost ? pair : least)).at;
  let to = from + 2;
  const pieces = [[...phrase].slice(from, to)];
  while (to - from < Math.min(windowLength, costs.length)) {
    if ((costs[from - 1] ?? Infinity) < (costs[to] ?? Infinity)) from -= 1;
    else to += 1;
    pieces.push([...phrase].slice(from, to));
  }
  return [...new Set([...pieces.map((piece) => piece.join('')), phrase])];
}

/** The neighbouring characters of a phrase, two by two. */
export function pairsIn(phrase: string): string[] {
  const characters = [...phrase];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** So often the characters of a phrase stand in the text when they cost some 200 kB, at about two bytes each. */
const dear = 100_000;

/** How often the text has the characters of a phrase, each counted once: what asking for them costs. */
export function costOfCharacters(phrase: string, charactersByCount: readonly string[]): number {
  return sum([...new Set(phrase)].map((one) => costOf(one, charactersByCount)));
}

/** How often the text has a character: what asking for it costs. */
const costOf = (character: string, charactersByCount: readonly string[]): number =>
  2 ** exponentOf(character, charactersByCount);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** How often the text has a character, as a power of two; -1 if it has none. In: it, `SearchFacts.letters`. */
export function exponentOf(character: string, charactersByCount: readonly string[]): number {
  return charactersByCount.findIndex((group) => group.includes(character));
}
