import { MendedText } from './mended-text.ts';
import type { MendRule } from './rule.ts';
import { characters } from './rules/characters.ts';
import { dashes } from './rules/dashes.ts';
import { halfWidth } from './rules/half-width.ts';
import { quotes } from './rules/quotes.ts';
import { spaces } from './rules/spaces.ts';
import { outsideUntouched } from './untouched.ts';

/** A change that has been made: which rule made it, and what stood where in the text as it was. */
export interface MendChange {
  rule: string;
  /** where the rule is written */
  standard: string;
  /** position in the words as they were given */
  at: number;
  from: string;
  to: string;
}

/** Later rules see what earlier ones have mended. */
const rules: MendRule[] = [...characters, ...spaces, ...halfWidth, ...quotes, ...dashes];

/** How each change is told, by the name of its rule; quiet ones are not. */
export const sayings: ReadonlyMap<string, MendRule['say']> = new Map(
  rules.filter(({ isQuiet }) => !isQuiet).map(({ rule, say }) => [rule, say]),
);

/**
 * Mends what has one cure, and nothing else: no word is added, lost or changed. Addresses, e-mails, times, decimals and
 * grouped thousands stay as they are; so does a text without Chinese characters.
 * In: a paragraph, heading or cell. Out: its words, mended, and each change in order.
 */
export function mendWords(words: string): { words: string; changes: MendChange[] } {
  if (!/\p{Script=Han}/u.test(words)) return { words, changes: [] };
  const text = new MendedText<MendRule>(words);
  // what one rule mends may be what an earlier one looks for
  for (let before = ''; before !== text.words;) {
    before = text.words;
    for (const rule of rules) {
      const found = rule.find(text.words);
      if (found.length > 0) text.replace(outsideUntouched(text.words, found), rule);
    }
  }
  const changes = text.changes.map(({ rule: { rule, standard }, at, from, to }) => ({ rule, standard, at, from, to }));
  return { words: text.words, changes };
}
