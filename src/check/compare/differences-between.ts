import { align, type Gap } from './align.ts';
import type { Difference } from './difference.ts';
import { elsewhere } from './elsewhere.ts';
import { joinedRuns } from './joined-runs.ts';
import { kinOf } from './kin.ts';
import { runsOf } from './left-out.ts';
import { likenessAmong } from './likeness.ts';
import type { Sentence } from './sentences.ts';

/** Sentences of the study that stand where they should, by those of the source. */
export type Partners = ReadonlyMap<Sentence, Sentence>;

const worth = { most: 6000, least: 6 };
/** Below this share in common, one text is not the source of the other. */
const leastInCommon = 0.2;
/** That can be said of texts with so many characters. */
const longEnough = 200;
/** Sentences at least so alike are forms of one another, wherever they stand. */
const alike = 0.5;

/**
 * The differences between the sentences of source and study; those that follow one another are one. In: also folded
 * words that may be missing once more than they stand. Out: undefined where the two have hardly a sentence in common.
 */
export function differencesBetween(
  source: Sentence[],
  study: Sentence[],
  either: readonly string[],
): Difference[] | undefined {
  const alignment = align(source, study, ({ folded }) => folded, worth);
  if (!alignment) return undefined;
  const partners = new Map(alignment.pairs);
  // what is left out may be all that keeps a stretch from being the same
  for (const words of either) leaveOutOnce(words, alignment.gaps);
  const gaps = alignment.gaps.filter((gap) => {
    if (!isSame(gap)) return true;
    for (const theirs of gap.ones) partners.set(theirs, gap.others.at(-1) as Sentence);
    return false;
  });
  const shorter = Math.min(lengthOf(source), lengthOf(study));
  if (shorter > longEnough && lengthOf(partners.keys()) < shorter * leastInCommon) return undefined;
  const found = elsewhere(gaps, source, partners);
  const lone: Gap<Sentence> = { ones: [], others: [] };
  for (const group of gaps.flatMap(kinOf)) {
    const { ones, others } = group;
    if (ones.length === 0 || others.length === 0) {
      lone.ones.push(...ones);
      lone.others.push(...others);
      continue;
    }
    for (const theirs of ones) partners.set(theirs, others.at(-1) as Sentence);
    if (!isSame(group)) found.push({ kind: 'changed', source: ones, study: others });
  }
  const all = joinedRuns([...found, ...loneDifferences(lone, source)], source, study);
  return all.map((one) =>
    one.kind === 'missing' || one.kind === 'moved' ? { ...one, near: before(one, source, partners) } : one,
  );
}

const lengthOf = (sentences: Iterable<Sentence>): number =>
  [...sentences].reduce((sum, { folded }) => sum + folded.length, 0);

/** Are two stretches the same, cut in other places? */
function isSame({ ones, others }: Gap<Sentence>): boolean {
  return joined(ones) === joined(others);
}

const joined = (sentences: Sentence[]): string => sentences.map(({ folded }) => folded).join('');

function leaveOutOnce(words: string, gaps: Gap<Sentence>[]): void {
  for (const gap of gaps) {
    const [run] = runsOf(words, gap.ones);
    if (!run) continue;
    gap.ones = gap.ones.filter((one) => !run.includes(one));
    return;
  }
}

/** Sentences without a counterpart in their place: it may be in another place, with other words. */
function loneDifferences({ ones, others }: Gap<Sentence>, source: Sentence[]): Difference[] {
  // most texts have none, and to learn all sentences of a long one takes a while
  if (others.length === 0) return ones.map((one) => ({ kind: 'missing', source: [one], study: [] }));
  const missing = new Set(ones);
  const nearestMissing = likenessAmong(ones);
  const nearestOfAll = likenessAmong(source);
  const found = others.map((ours): Difference => {
    const lost = nearestMissing(ours.folded);
    if (lost && lost.likeness >= alike && missing.delete(lost.sentence))
      return { kind: 'changed', source: [lost.sentence], study: [ours] };
    const near = nearestOfAll(ours.folded);
    return { kind: 'unknown', study: [ours], source: near && near.likeness >= alike ? [near.sentence] : [] };
  });
  return [...found, ...[...missing].map((one): Difference => ({ kind: 'missing', source: [one], study: [] }))];
}

/** Behind what of the study a difference should stand. */
function before({ source: [theirs] }: Difference, source: Sentence[], partners: Partners): Sentence | undefined {
  for (let at = source.indexOf(theirs as Sentence) - 1; at >= 0; at -= 1) {
    const partner = partners.get(source[at] as Sentence);
    if (partner) return partner;
  }
  return undefined;
}
