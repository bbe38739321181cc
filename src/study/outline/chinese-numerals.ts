/** A count below one hundred in Chinese numerals: 3 → 三, 12 → 十二, 20 → 二十. Larger ones stay digits. */
export function inChinese(count: number): string {
  const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  if (!Number.isInteger(count) || count < 0 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  if (tens === 0) return numerals[ones] ?? '';
  return (tens > 1 ? numerals[tens] : '') + '十' + (ones ? numerals[ones] : '');
}
