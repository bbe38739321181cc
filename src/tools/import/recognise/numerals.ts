const digits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
digits.set('〇', 0).set('○', 0).set('两', 2);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** How numerals look, for regular expressions: Chinese ones or digits. */
export const numeral = '[〇○零一二三四五六七八九十百千\\d]+';

/** What a numeral counts: 十二 → 12, 二百八十六 → 286, 12 → 12. NaN for what is none. */
export function valueOf(written: string): number {
  const plain = written.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!/[十百千]/.test(plain)) return Number([...plain].map((digit) => digits.get(digit) ?? '').join('') || Number.NaN);
  let sum = 0;
  let digit = 1;
  for (const character of plain) {
    const unit = units.get(character);
    if (unit !== undefined) sum += digit * unit;
    digit = unit === undefined ? (digits.get(character) ?? Number.NaN) : 0;
  }
  return sum + digit;
}
