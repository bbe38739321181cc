import { align, type Gap } from './align.ts';
import type { Sentence } from './sentences.ts';

/** Stretches that differ in more characters have little in common, and to look for it would take seconds. */
const worth = { most: 4000, least: 0 };

/**
 * Sorts what stands between the same neighbours in source and study: which sentences are forms of one another, seen from
 * the characters that they share in order (a heading may cut one in two), and which have no counterpart. Out: groups in
 * order; each sentence is in one, and one side of a group is empty where there is no counterpart.
 */
export function kinOf({ ones, others }: Gap<Sentence>): Gap<Sentence>[] {
  const groups: Gap<Sentence>[] = [];
  let [i, j] = [0, 0];
  const alone = (untilI: number, untilJ: number) => {
    while (i < untilI) groups.push({ ones: ones.slice(i, (i += 1)), others: [] });
    while (j < untilJ) groups.push({ ones: [], others: others.slice(j, (j += 1)) });
  };
  for (const { fromI, toI, fromJ, toJ } of spans(pairsOfKin(ones, others))) {
    alone(fromI, fromJ);
    groups.push({ ones: ones.slice(fromI, toI + 1), others: others.slice(fromJ, toJ + 1) });
    [i, j] = [toI + 1, toJ + 1];
  }
  alone(ones.length, others.length);
  return groups;
}

/** Pairs that share more than half of the shorter one, as positions, in order. */
function pairsOfKin(ones: Sentence[], others: Sentence[]): [number, number][] {
  const shared = new Map<string, number>();
  const alignment = align(charactersOf(ones), charactersOf(others), ({ character }) => character, worth);
  for (const [one, other] of alignment?.pairs ?? []) {
    const pair = `${one.owner} ${other.owner}`;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  return [...shared].flatMap(([pair, count]) => {
    const [i = 0, j = 0] = pair.split(' ').map(Number);
    const shorter = Math.min(ones[i]?.folded.length ?? 0, others[j]?.folded.length ?? 0);
    return count * 2 > shorter ? [[i, j] as [number, number]] : [];
  });
}

function charactersOf(sentences: Sentence[]): { character: string; owner: number }[] {
  return sentences.flatMap(({ folded }, owner) => [...folded].map((character) => ({ character, owner })));
}

/** Joins pairs that have a sentence in common. */
function spans(pairs: [number, number][]): { fromI: number; toI: number; fromJ: number; toJ: number }[] {
  const joined: ReturnType<typeof spans> = [];
  for (const [i, j] of pairs) {
    const last = joined.at(-1);
    if (last && (i <= last.toI || j <= last.toJ))
      Object.assign(last, { toI: Math.max(i, last.toI), toJ: Math.max(j, last.toJ) });
    else joined.push({ fromI: i, toI: i, fromJ: j, toJ: j });
  }
  return joined;
}
