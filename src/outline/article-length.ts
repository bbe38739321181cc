import { orderedSections } from '../sections.ts';

/** Silent reading of Chinese expository text, letters a minute; rounded down from the 255–260 of Brysbaert (2019). */
const lettersAMinute = 250;

/** How long the article is: letters with punctuation, rounded to hundreds, and minutes of reading, rounded up. */
export async function articleLength(): Promise<{ letters: string; minutes: number }> {
  const words = (await orderedSections()).flatMap((section) => section.outline.map((place) => place.text)).join('');
  const hundreds = Math.round(words.length / 100) * 100;
  return { letters: hundreds.toLocaleString('zh-CN', { useGrouping: false }), minutes: Math.ceil(words.length / lettersAMinute) };
}

/** A count below one hundred in Chinese numerals: 3 → 三, 12 → 十二, 20 → 二十. Larger ones stay digits. */
export function inChinese(count: number): string {
  const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  if (!Number.isInteger(count) || count < 0 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  if (tens === 0) return numerals[ones] ?? '';
  return (tens > 1 ? numerals[tens] : '') + '十' + (ones ? numerals[ones] : '');
}
