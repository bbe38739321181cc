import { asked } from './asked.ts';
import { digitProblems } from './digits.ts';
import { mendableProblems } from './mendable.ts';
import { pairProblems } from './pairs.ts';
import { spaceProblems } from './spaces.ts';

/** A problem of running Chinese text, before it is known where in a file the text stands. */
export interface CopyProblem {
  /** where it begins and ends in the text */
  start: number;
  end: number;
  message: string;
  cure: string;
  /** what should stand there and by which rule, where there is one cure */
  mend?: { to: string; rule: string };
  /** the stretch that must stand just so in the source if the source itself has the problem */
  evidence: [from: number, to: number];
}

/**
 * Every problem of a paragraph, heading or value, in order. A text without Han characters has none: its punctuation
 * follows other rules. `goesOn`: see `pairProblems`.
 */
export function copyProblems(text: string, goesOn = false): CopyProblem[] {
  if (!/\p{Script=Han}/u.test(text)) return withoutOverlaps(pairProblems(text, goesOn));
  const mendable = mendableProblems(text);
  const others = [...asked(text), ...digitProblems(text), ...spaceProblems(text), ...pairProblems(text, goesOn)];
  const isMendable = (problem: CopyProblem) =>
    mendable.some(({ start, end }) => start < problem.end && end > problem.start);
  return withoutOverlaps([...mendable, ...others.filter((problem) => !isMendable(problem))]);
}

/** Puts problems in order. Of those that overlap, only the longest stays. */
export function withoutOverlaps(problems: CopyProblem[]): CopyProblem[] {
  const kept: CopyProblem[] = [];
  for (const one of problems.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
