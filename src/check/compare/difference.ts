import type { Sentence } from './sentences.ts';

/**
 * One thing in which study and source are not the same:
 * - `missing`: the source has it, the study has not (`study` is empty);
 * - `doubled`: the study has it more often than the source;
 * - `moved`: both have it, in another order;
 * - `changed`: it is the same but for some words;
 * - `unknown`: the study has it, the source has not; `source` is the nearest to it, or empty.
 */
export interface Difference {
  kind: 'missing' | 'doubled' | 'moved' | 'changed' | 'unknown';
  /** sentences of the source that follow one another; their lines count from 0 */
  source: Sentence[];
  /** sentences of the study that follow one another; their lines are positions in the study's list */
  study: Sentence[];
  /** in the study: behind what the missing or moved should stand; where the doubled stands too */
  near?: Sentence | undefined;
}

/** A line of `leftOut` that is wrong: the source has no such words, or the sections have them. */
export interface LeftOutFault {
  /** its position in the list */
  entry: number;
  fault: 'absent' | 'present';
}

/** How a study agrees with its source: it does where there are no differences and no faults. */
export interface Comparison {
  /** false where they have hardly a sentence in common, so that the differences are not told apart */
  isRelated: boolean;
  differences: Difference[];
  faults: LeftOutFault[];
}
