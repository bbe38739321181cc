import type { Difference, Slip } from './slips.ts';

/** What each difference adds to the distance: the likelier a slip of the hand, the less. */
const weights = { equal: 1, near: 1.5, turned: 2, other: 2.5, missing: 2.5, added: 2.5 };
/** What is wrong at either end may as well be a neighbour of the wording that the reader did not mean. */
const atEnd = { turned: 0, other: 0.1, missing: 0, added: 0.2 };

/**
 * How far a wording is from the typed word, 0 nearest, or undefined where it is too far to be offered. A false
 * “原文作” is worse than none, so the shorter the word, the less may be wrong with it:
 * of two characters one may be another of the same or nearly the same sound; of three all may be others of the same
 * sound, or one is missing, or two have changed places; from four on any one character may be wrong, and from five on
 * others may sound alike besides. Measured: tests/unit/reader/search/nearest/nearest-wordings.test.ts.
 */
export function distanceOf(word: readonly string[], { equal, near, slip }: Difference): number | undefined {
  const { length } = word;
  const sounds = equal * weights.equal + near * weights.near;
  if (slip) return mayHave(word, slip, equal + near) ? sounds + weightOf(slip, length) : undefined;
  if (length < 2 || (length === 2 && equal + near > 1) || (length === 3 && near > 1)) return undefined;
  return sounds;
}

function mayHave(word: readonly string[], { kind, at }: Slip, sounds: number): boolean {
  const { length } = word;
  if (length < 3 || sounds > Math.max(0, length - 4)) return false;
  if (length === 3) return kind === 'turned' || kind === 'missing';
  const isTwice = word[at] === word[at - 1] || word[at] === word[at + 1];
  return kind !== 'added' || isTwice || length > (isAtEnd(at, length) ? 5 : 4);
}

function weightOf({ kind, at }: Slip, length: number): number {
  return weights[kind] + (isAtEnd(at, length) ? atEnd[kind] : 0);
}

function isAtEnd(at: number, length: number): boolean {
  return at === 0 || at === length - 1;
}
