import { pinyin } from 'pinyin-pro';

/** Under what an entry stands that does not begin with a Chinese or Latin letter. */
export const digits = '0–9';

/** The letters row: digits first, as they come first in the order. */
export const letters: readonly string[] = [digits, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The letter under which a name stands: `《乡镇…》` → X, `12月5日` → 0–9. Marks before it do not count. */
export function letterOf(name: string): string {
  const first = soundOf(name)[0]?.[0]?.toUpperCase() ?? '';
  return /[A-Z]/.test(first) ? first : digits;
}

/**
 * Puts names in the order of their sound, syllable by syllable, without tones first, as dictionaries do; numbers by
 * their value, before letters. For `toSorted`.
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
const withoutMarks = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '');

/** Syllables and runs of other letters; a letter with several readings is read as in the name. */
function soundOf(name: string): string[] {
  return pinyin(withoutMarks(name), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
}

function tonesOf(name: string): string {
  return pinyin(withoutMarks(name), { toneType: 'num', nonZh: 'consecutive', v: true });
}

/** The id of a letter's heading. */
export function letterId(letter: string): string {
  return letter === digits ? 'shuzi' : `zimu-${letter.toLowerCase()}`;
}
