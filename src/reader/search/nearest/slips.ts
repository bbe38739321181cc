import type { Alike } from './sounds.ts';

/** What is between a typed word and a wording of the text that begins at a known place. */
export interface Difference {
  /** index after the wording's last character */
  end: number;
  /** characters that only sound the same, or nearly so */
  equal: number;
  near: number;
  /** the one character that is wrong in another way, if any */
  slip: Slip | undefined;
}

/** One character is another, is missing in the word, is too many in it, or has changed places with the next. */
export interface Slip {
  kind: 'other' | 'missing' | 'added' | 'turned';
  /** index in the word */
  at: number;
}

/**
 * Every way to read the typed word as the wording that begins at `start` with no more than one slip. Sounds may differ
 * in any number of characters: whether that is too much is for others to say.
 * In: the word and the text in characters, '' where a wording of the text must end.
 */
export function differencesAt(
  word: readonly string[],
  text: readonly string[],
  start: number,
  alike: Alike,
): Difference[] {
  const found: Difference[] = [];
  const before: Difference = { end: start, equal: 0, near: 0, slip: undefined };
  for (let at = 0; at < word.length; at += 1) {
    for (const { kind, next, end } of slipsAt(word, text, before.end, at)) {
      const rest = alongside(word, text, { ...before, end, slip: { kind, at } }, next, alike);
      if (rest) found.push(rest);
    }
    if (!step(before, word[at], text, alike)) return found;
  }
  return [...found, before];
}

const digit = /\p{N}/u;

/**
 * Where the slips that may be at an index of the word leave off: in the word (`next`) and in the text (`end`). Whoever
 * types digits means them.
 */
function slipsAt(word: readonly string[], text: readonly string[], end: number, at: number) {
  const [one = '', two = ''] = [word[at], word[at + 1]];
  const [here = '', next = ''] = [text[end], text[end + 1]];
  const slips: { kind: Slip['kind']; next: number; end: number }[] = [];
  if (!digit.test(one)) slips.push({ kind: 'added', next: at + 1, end });
  if (here === '' || digit.test(here)) return slips;
  if (here !== one && !digit.test(one)) slips.push({ kind: 'other', next: at + 1, end: end + 1 });
  if (at > 0) slips.push({ kind: 'missing', next: at, end: end + 1 });
  if (one !== two && one === next && two === here && !digit.test(one))
    slips.push({ kind: 'turned', next: at + 2, end: end + 2 });
  return slips;
}

/** The difference after the rest of the word, or nothing where it is not like the text. */
function alongside(
  word: readonly string[],
  text: readonly string[],
  difference: Difference,
  from: number,
  alike: Alike,
): Difference | undefined {
  for (let at = from; at < word.length; at += 1) {
    if (!step(difference, word[at], text, alike)) return undefined;
  }
  return difference;
}

/** Takes one character of the word for the next one of the text, if they are alike. */
function step(difference: Difference, character: string | undefined, text: readonly string[], alike: Alike): boolean {
  const likeness = alike(character ?? '', text[difference.end] ?? '');
  if (!character || !likeness) return false;
  difference.end += 1;
  if (likeness !== 'same') difference[likeness] += 1;
  return true;
}
