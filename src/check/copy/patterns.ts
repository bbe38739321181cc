import type { CopyProblem } from './copy-problems.ts';

/** A kind of problem that can be seen from a few characters: how it looks, and what is said of it. */
export interface Pattern {
  pattern: RegExp;
  say: (found: string) => [message: string, cure: string];
}

/** Finds the patterns in a text. Out: in any order. */
export function problemsByPattern(text: string, patterns: Pattern[]): CopyProblem[] {
  return patterns.flatMap(({ pattern, say }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) =>
      problemAt(text, index, index + found.length, ...say(found)),
    ),
  );
}

const around = 6;

/** A problem whose evidence is the few characters around it. */
export function problemAt(text: string, start: number, end: number, message: string, cure: string): CopyProblem {
  return { start, end, message, cure, evidence: [Math.max(0, start - around), Math.min(text.length, end + around)] };
}
