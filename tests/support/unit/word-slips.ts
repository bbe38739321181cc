import type { Likeness } from '../../../src/reader/search/nearest/sounds.ts';

const kinds = ['equal', 'near', 'other', 'turned', 'missing', 'added'] as const;

/** What one slip did to a word: another character of the same or nearly the same sound, or of any; order; number. */
export interface WordSlip {
  kind: (typeof kinds)[number];
  typed: string;
}

/**
 * A word with one slip in one of its Han characters, or undefined where the chosen slip is not possible there.
 * In: the word, random numbers, the characters that may be typed, how characters sound alike.
 */
export function withOneSlip(
  word: string,
  random: () => number,
  typeable: readonly string[],
  alike: (one: string, other: string) => Likeness | undefined,
): WordSlip | undefined {
  const pick = <One>(from: readonly One[]): One | undefined => from[Math.floor(random() * from.length)];
  const characters = [...word];
  const at = Math.floor(random() * characters.length);
  const kind = pick(kinds) ?? 'other';
  const [one = '', next = ''] = characters.slice(at);
  const other =
    kind === 'equal' || kind === 'near' ? pick(typeable.filter((some) => alike(some, one) === kind)) : pick(typeable);
  if (!/^\p{Script=Han}/u.test(one) || other === undefined || (kind === 'turned' && !/^\p{Script=Han}/u.test(next)))
    return undefined;
  const instead: Record<WordSlip['kind'], string> = {
    equal: other,
    near: other,
    other,
    turned: next + one,
    missing: '',
    added: random() < 0.5 ? one + one : one + other,
  };
  const typed = [...characters.slice(0, at), instead[kind], ...characters.slice(at + (kind === 'turned' ? 2 : 1))].join(
    '',
  );
  return { kind, typed };
}
