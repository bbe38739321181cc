import { pinyin } from 'pinyin-pro';
import { digitsGroup, letterGroup } from '../../study/contract/part-ids.ts';

/** Entries that begin with neither a Chinese character nor a letter stand under this. */
export const digits = '0–9';

/** The letters under which entries stand; digits come first in the order. */
export const letters: readonly string[] = [digits, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The letter under which a name stands: `《乡镇…》` → X, `12月5日` → 0–9. Punctuation does not count. */
export function letterOf(name: string): string {
  const first = soundOf(name)[0]?.[0]?.toUpperCase() ?? '';
  return /[A-Z]/.test(first) ? first : digits;
}

/**
 * Compares names by their pinyin, syllable by syllable, tones last, as dictionaries do; numbers by their value, before
 * letters. For `toSorted`.
 */
export function byPinyin(one: string, other: string): number {
  const sounds = soundOf(one);
  const others = soundOf(other);
  for (let at = 0; at < Math.min(sounds.length, others.length); at += 1) {
    const order = collator.compare(sounds[at] ?? '', others[at] ?? '');
    if (order !== 0) return order;
  }
  return sounds.length - others.length || collator.compare(tonesOf(one), tonesOf(other)) || (one < other ? -1 : 1);
}

const collator = new Intl.Collator('en', { numeric: true });
const withoutPunctuation = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '');

/** Syllables, and runs of other letters; a character with several readings is read as in the name. */
function soundOf(name: string): string[] {
  return pinyin(withoutPunctuation(name), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
}

function tonesOf(name: string): string {
  return pinyin(withoutPunctuation(name), { toneType: 'num', nonZh: 'consecutive', v: true });
}

/** The id of a letter's heading. */
export function letterId(letter: string): string {
  return letter === digits ? digitsGroup : letterGroup(letter);
}
