import type { Sentence } from './sentences.ts';

/** A sentence, and how like it is to another, from 0 to 1. */
export interface Likeness {
  sentence: Sentence;
  likeness: number;
}

/**
 * Finds the sentence most like given words: by the share of pairs of neighbouring characters that both have (Dice).
 * Out: a function from folded words to the nearest; undefined where nothing is alike.
 */
export function likenessAmong(sentences: readonly Sentence[]): (folded: string) => Likeness | undefined {
  const owners = new Map<string, number[]>();
  const sizes = sentences.map(({ folded }, at) => {
    const pairs = pairsOf(folded);
    for (const pair of pairs) {
      const known = owners.get(pair);
      if (known) known.push(at);
      else owners.set(pair, [at]);
    }
    return pairs.size;
  });
  return (folded) => {
    const pairs = pairsOf(folded);
    const shared = new Map<number, number>();
    for (const pair of pairs) for (const at of owners.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    let best: Likeness | undefined;
    for (const [at, count] of shared) {
      const sentence = sentences[at];
      const likeness = (2 * count) / (pairs.size + (sizes[at] ?? 0));
      if (sentence && likeness > (best?.likeness ?? 0)) best = { sentence, likeness };
    }
    return best;
  };
}

function pairsOf(folded: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < Math.max(1, folded.length - 1); at += 1) pairs.add(folded.slice(at, at + 2));
  return pairs;
}
