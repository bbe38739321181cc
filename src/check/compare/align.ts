import { diffArrays } from 'diff';

/** A stretch in which two lists differ: what only the one has, and what only the other has in its place. */
export interface Gap<T> {
  ones: T[];
  others: T[];
}

/** Two lists beside one another. */
export interface Alignment<T> {
  /** equal items, in order */
  pairs: [one: T, other: T][];
  gaps: Gap<T>[];
}

/** What is worth the time, and what is worth believing. */
interface Worth {
  /** more differences than this are not looked for */
  most: number;
  /** equal items between two gaps that have fewer characters than this together are equal by chance */
  least: number;
}

/**
 * Puts two lists beside one another, so that as many items as possible stand beside their equals, in order (Myers, by
 * `diff`). In: the lists, what of an item counts. Out: undefined where there are too many differences.
 */
export function align<T>(
  ones: readonly T[],
  others: readonly T[],
  counts: (item: T) => string,
  { most, least }: Worth,
): Alignment<T> | undefined {
  const changes = diffArrays(ones.map(counts), others.map(counts), { maxEditLength: most });
  if (!changes) return undefined;
  const alignment: Alignment<T> = { pairs: [], gaps: [] };
  let gap: Gap<T> | undefined;
  let [i, j] = [0, 0];
  changes.forEach(({ added, removed, count, value }, at) => {
    const mine = added ? [] : ones.slice(i, (i += count));
    const yours = removed ? [] : others.slice(j, (j += count));
    const isChance = gap !== undefined && at < changes.length - 1 && value.join('').length < least;
    if (added || removed || isChance) {
      if (!gap) alignment.gaps.push((gap = { ones: [], others: [] }));
      gap.ones.push(...mine);
      gap.others.push(...yours);
    } else {
      gap = undefined;
      mine.forEach((one, order) => alignment.pairs.push([one, yours[order] as T]));
    }
  });
  return alignment;
}
