import type { Gap } from './align.ts';
import type { Difference } from './difference.ts';
import type { Partners } from './differences-between.ts';
import type { Sentence } from './sentences.ts';

/**
 * What stands in another place, word for word, or once too often. Takes it out of the gaps. In: the gaps, all sentences
 * of the source, and those of the study that stand where they should.
 */
export function elsewhere(gaps: Gap<Sentence>[], source: Sentence[], partners: Partners): Difference[] {
  const lost = Map.groupBy(
    gaps.flatMap(({ ones }) => ones),
    ({ folded }) => folded,
  );
  const known = new Map(source.map((theirs) => [theirs.folded, theirs]));
  const taken = new Set<Sentence>();
  const found: Difference[] = [];
  for (const gap of gaps) {
    gap.others = gap.others.filter((ours) => {
      const theirs = known.get(ours.folded);
      if (!theirs) return true;
      const there = lost.get(ours.folded)?.shift();
      if (there) taken.add(there);
      if (!there) found.push({ kind: 'doubled', study: [ours], source: [theirs], near: partners.get(theirs) });
      else found.push({ kind: 'moved', study: [ours], source: [there] });
      return false;
    });
  }
  for (const gap of gaps) gap.ones = gap.ones.filter((theirs) => !taken.has(theirs));
  return found;
}
