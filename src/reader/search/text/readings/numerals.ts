const ones = [...'零一二三四五六七八九'];
/** Larger numbers are not read: a number of nine figures is a code, not a count. */
const largest = 99_999_999;

/** Characters that numbers are written with, after folding; for the inside of a class in a pattern. */
export const numeralCharacters = '0-9〇零一二两三四五六七八九十百千万亿';

/**
 * The ways to write a whole number: 12 十二; 2020 二〇二〇 二零二零 二千零二十; 30000 三万 3万. The shorter first.
 * In: the number, 0 to 99,999,999; it has no others.
 */
export function spellingsOf(value: number): string[] {
  if (value > largest) return [];
  const counted = countedOf(value);
  const spellings = [String(value), ...withEitherZero(counted)];
  if (value >= 100) spellings.push(...withEitherZero([...String(value)].map((digit) => ones[Number(digit)]).join('')));
  if (value >= 10_000 && value % 10_000 === 0) spellings.push(`${value / 10_000}万`);
  return [...new Set(spellings)];
}

/** The number that a run of numerals is; none for a run that is no spelling of one (十二五), or has leading zeros. */
export function valueOf(run: string): number | undefined {
  const value = /^\d+万?$/.test(run)
    ? Number.parseInt(run, 10) * (run.endsWith('万') ? 10_000 : 1)
    : /[十百千万]/.test(run)
      ? countedValue(run)
      : Number([...run].map((numeral) => digitOf(numeral)).join(''));
  return spellingsOf(value).includes(run.replaceAll('两', '二')) ? value : undefined;
}

function digitOf(numeral: string): number {
  return numeral === '〇' ? 0 : ones.indexOf(numeral === '两' ? '二' : numeral);
}

/** 一千零五十 → 1050. Whatever the run, a number; `valueOf` compares. */
function countedValue(run: string): number {
  let [whole, group, digit] = [0, 0, 0];
  for (const numeral of run) {
    const power = '十百千'.indexOf(numeral) + 1;
    if (numeral === '万') [whole, group, digit] = [(group + digit) * 10_000, 0, 0];
    else if (power > 0) [group, digit] = [group + (digit || 1) * 10 ** power, 0];
    else digit = digitOf(numeral);
  }
  return whole + group + digit;
}

/** 1050 → 一千零五十, 12 → 十二, 112 → 一百一十二. */
function countedOf(value: number): string {
  const [above, below] = [Math.floor(value / 10_000), value % 10_000];
  if (above > 0) {
    const rest = below === 0 ? '' : `${below < 1000 ? '零' : ''}${groupOf(below)}`;
    return `${countedOf(above)}万${rest}`;
  }
  const group = groupOf(below);
  return group.startsWith('一十') ? group.slice(1) : group;
}

/** A number below 10,000; zeros inside are one 零. */
function groupOf(value: number): string {
  const figures = [...String(value)].map(Number);
  return figures
    .map((figure, at) => (figure === 0 ? '零' : `${ones[figure]}${['', '十', '百', '千'][figures.length - 1 - at]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
}

function withEitherZero(spelling: string): string[] {
  return spelling.includes('零') ? [spelling.replaceAll('零', '〇'), spelling] : [spelling];
}
