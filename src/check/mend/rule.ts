import type { Replacement } from './mended-text.ts';

/** A slip that has one cure. */
export interface MendRule {
  /** its name for editors: 半角逗号 → 全角 */
  rule: string;
  /** where the rule is written: GB/T 15834—2011 */
  standard: string;
  /** nobody is told of it: as it stands it is no slip, and mending makes it the same everywhere */
  isQuiet?: boolean;
  /** what is wrong, and how to mend it, for those who mend it by hand */
  say: (from: string, to: string) => [message: string, cure: string];
  /** where it is in a text, and what should stand there */
  find: (text: string) => Replacement[];
}

/** Finds a pattern. In: the pattern, and what its match becomes; undefined leaves it. */
export function byPattern(
  pattern: RegExp,
  to: (found: string, match: RegExpExecArray) => string | undefined,
): MendRule['find'] {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const mended = to(match[0], match);
      return mended === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, to: mended }];
    });
}
