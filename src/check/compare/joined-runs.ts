import type { Difference } from './difference.ts';
import type { Sentence } from './sentences.ts';

/**
 * Joins differences of one kind that follow one another: a lost paragraph is one difference, not eight.
 * In: the differences, and both texts in order. Out: by their place in the study, then in the source.
 */
export function joinedRuns(differences: Difference[], source: Sentence[], study: Sentence[]): Difference[] {
  const positions = new Map([...source, ...study].map((sentence, at) => [sentence, at]));
  const positionOf = (sentence: Sentence | undefined) => (sentence && positions.get(sentence)) ?? -1;
  const follow = (ones: Sentence[], others: Sentence[]) => positionOf(ones.at(-1)) + 1 === positionOf(others[0]);
  const isNext = (one: Difference, other: Difference): boolean => {
    if (one.kind !== other.kind || one.kind === 'changed') return false;
    if (one.kind === 'missing') return follow(one.source, other.source);
    if (!follow(one.study, other.study)) return false;
    return one.kind === 'unknown' ? one.study[0]?.line === other.study[0]?.line : follow(one.source, other.source);
  };
  const place = ({ study: [ours], source: [theirs] }: Difference) => positionOf(ours ?? theirs);
  const joined: Difference[] = [];
  for (const one of differences.toSorted((a, b) => place(a) - place(b))) {
    const last = joined.findLast(({ kind }) => kind === one.kind);
    if (!last || !isNext(last, one)) {
      joined.push({ ...one });
      continue;
    }
    last.study = [...last.study, ...one.study];
    if (one.kind !== 'unknown') last.source = [...last.source, ...one.source];
  }
  return joined;
}
