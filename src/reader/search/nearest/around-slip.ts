import { rareWindows } from '../text/rare-windows.ts';
import type { Candidate } from '../worker/pagefind-index.ts';

/** The records that have a piece. */
export type Having = (piece: string) => Promise<readonly Candidate[]>;

/** Single characters say nothing of a record, and cost the most. */
const shortestPiece = 2;

/** So many can be read: no further piece need tell them apart. */
const fewRecords = 8;

/**
 * Lists of records that may have a word with one slip, the likeliest first: those that have what stands unchanged before
 * and behind it. Every piece asked for costs a second's tenth where sections are many, so there are at most eight, and of
 * a long word only its three rarest: a slip in two of those is past finding.
 * In: the folded word, `SearchFacts.letters`.
 */
export async function recordsAroundSlip(
  word: string,
  charactersByCount: readonly string[],
  having: Having,
): Promise<Candidate[][]> {
  const [first = '', second, third] = rareWindows(word, charactersByCount);
  if (second === undefined) return aroundSlipOfShort([...word], having);
  const [one, two] = [await having(first), await having(second)];
  const isEnough = one.length + two.length > 0 && one.length + two.length <= fewRecords;
  const three = third === undefined || isEnough || both(one, two).length > 0 ? [] : await having(third);
  return [both(one, two), both(one, three), both(two, three), [...one], [...two], [...three]];
}

async function aroundSlipOfShort(characters: readonly string[], having: Having): Promise<Candidate[][]> {
  const { length } = characters;
  const beginning = (size: number) => characters.slice(0, size).join('');
  const end = (size: number) => characters.slice(length - size).join('');
  const before = await longestPresent(length - 1, beginning, having);
  const behind = await longestPresent(length - 1, end, having);
  // less is left of it: it has two slips, or two characters turned round in the middle of four
  if (before + behind < length - 2) return [];
  const pairs = [
    [before, behind],
    [before, length - 1 - before],
    [length - 1 - behind, behind],
    [before, 0],
    [0, behind],
  ];
  const lists: Candidate[][] = [];
  for (const [size = 0, otherSize = 0] of pairs) {
    const pieces = [beginning(size), end(otherSize)].filter((piece) => [...piece].length >= shortestPiece);
    const [some = [], others = some] = await Promise.all(pieces.map(having));
    lists.push(both(some, others));
  }
  return lists;
}

/** The size of the longest piece that stands in the text, up to `most`; 1 where even the shortest does not. */
async function longestPresent(most: number, piece: (size: number) => string, having: Having): Promise<number> {
  let present = shortestPiece - 1;
  let absent = most + 1;
  while (absent - present > 1) {
    const size = Math.ceil((present + absent) / 2);
    if ((await having(piece(size))).length > 0) present = size;
    else absent = size;
  }
  return present;
}

function both(some: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => ids.has(id));
}
