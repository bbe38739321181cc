const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** The number that a Chinese numeral below 10,000 or a row of digits stands for: 第二百八十六条 → 286, 12 → 12. */
export function fromNumeral(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let sum = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = units.indexOf(character);
    if (unit > 0) {
      sum += (digit || 1) * 10 ** unit;
      digit = 0;
    } else digit = '〇零'.includes(character) ? 0 : digits.indexOf(character);
  }
  return sum + digit;
}

/** A number below 10,000 as a Chinese numeral: 286 → 二百八十六, 12 → 十二. */
export function toNumeral(number: number): string {
  const written = [...String(number)].map(Number);
  const spoken = written.map((digit, at) => (digit === 0 ? '零' : `${digits[digit]}${units[written.length - 1 - at]}`));
  const joined = spoken.join('').replace(/零+/g, '零').replace(/零$/, '');
  return number < 20 ? joined.replace(/^一十/, '十') : joined;
}
