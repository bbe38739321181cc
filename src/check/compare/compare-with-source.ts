import { differencesBetween } from './differences-between.ts';
import type { Comparison } from './difference.ts';
import { leftOutOf, runsOf } from './left-out.ts';
import { sentencesOf, type CutLine, type Sentence } from './sentences.ts';

/** A paragraph, heading or cell of the study. */
export interface StudyLine extends CutLine {
  /** `free`: it may stand elsewhere in the source, as notes do (at the foot of a page, below a paragraph, at the end) */
  kind: 'text' | 'free';
}

/** What of the source need not stand in the study. */
export interface LeaveOut {
  /** lines or sentences that are left out on purpose */
  leftOut?: readonly string[];
  /** the study's title, which has a place of its own */
  title?: string;
}

/** The lines of a source, as editors count them. */
export const linesOf = (source: string): string[] => source.split(/\r\n|\r|\n/);

/**
 * Compares a study with its source, sentence by sentence, as far as the 凡例 lets them be the same (`fold`). In: the
 * source's text; the study's words in reading order; what is left out.
 */
export function compareWithSource(source: string, study: readonly StudyLine[], leave: LeaveOut = {}): Comparison {
  const [ours = [], all = []] = sentencesOf(study, linesOf(source));
  const { placed, either, faults } = leftOutOf(all, ours, leave.leftOut ?? [], leave.title ?? '');
  const isFree = ({ line }: Sentence) => study[line]?.kind === 'free';
  const theirs = all.filter((sentence) => !placed.has(sentence));
  const differences = differencesBetween(...withoutFree(theirs, ours, isFree), either);
  return { isRelated: differences !== undefined, differences: differences ?? [], faults };
}

/**
 * Takes the free lines out of both texts. Those that the source has not, word for word, stay: as the study's last, or
 * as its first where only a heading stands before them, such as 第一条 whose words follow it on the same line.
 */
function withoutFree(
  theirs: Sentence[],
  ours: Sentence[],
  isFree: (one: Sentence) => boolean,
): [theirs: Sentence[], ours: Sentence[]] {
  const first = ours.find((one) => !isFree(one))?.line ?? 0;
  const unfound: Sentence[] = [];
  for (const line of Map.groupBy(ours.filter(isFree), (one) => one.line).values()) {
    const [run] = runsOf(line.map(({ folded }) => folded).join(''), theirs);
    if (run) theirs = theirs.filter((one) => !run.includes(one));
    else unfound.push(...line);
  }
  const isBefore = ({ line }: Sentence) => line < first;
  const rest = ours.filter((one) => !isFree(one));
  return [theirs, [...unfound.filter(isBefore), ...rest, ...unfound.filter((one) => !isBefore(one))]];
}
