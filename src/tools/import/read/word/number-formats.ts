/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五. */
export function chineseNumber(
  count: number,
  digits = '零一二三四五六七八九',
  units = ['', '十', '百', '千', '万'],
): string {
  if (count <= 0 || count > 99_999) return count === 0 ? (digits[0] ?? '') : String(count);
  let words = '';
  const written = String(count);
  for (const [at, digit] of [...written].entries()) {
    const unit = units[written.length - 1 - at] ?? '';
    if (digit !== '0') words += (digits[Number(digit)] ?? '') + unit;
    else if (/[1-9]/.test(written.slice(at + 1)) && written[at - 1] !== '0') words += digits[0] ?? '';
  }
  return count >= 10 && count < 20 && digits[1] === '一' ? words.slice(1) : words;
}

const row = (characters: string) => (count: number) =>
  count >= 1 && count <= [...characters].length ? ([...characters][count - 1] ?? '') : String(count);
const digitByDigit = (digits: string) => (count: number) =>
  [...String(count)].map((digit) => digits[Number(digit)] ?? '').join('');
const letters = (count: number) => String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
const run = (first: number, length: number) =>
  String.fromCodePoint(...Array.from({ length }, (_, index) => first + index));
const legal = (digits: string, units: string[]) => (count: number) => chineseNumber(count, digits, units);

function roman(count: number): string {
  const steps = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
    [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ] as const; // prettier-ignore
  let left = count;
  return steps
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

/** Word's formats of automatic numbers (ECMA-376 §17.18.59), as far as Chinese files have them. */
const formats: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: digitByDigit('０１２３４５６７８９'),
  decimalFullWidth2: digitByDigit('０１２３４５６７８９'),
  decimalHalfWidth: String,
  chineseCounting: (count) => chineseNumber(count),
  chineseCountingThousand: (count) => chineseNumber(count),
  taiwaneseCounting: (count) => chineseNumber(count),
  taiwaneseCountingThousand: (count) => chineseNumber(count),
  japaneseCounting: (count) => chineseNumber(count),
  ideographDigital: digitByDigit('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitByDigit('〇一二三四五六七八九'),
  taiwaneseDigital: digitByDigit('〇一二三四五六七八九'),
  koreanDigital2: digitByDigit('〇一二三四五六七八九'),
  chineseLegalSimplified: legal('零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟', '萬']),
  ideographLegalTraditional: legal('零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟', '萬']),
  ideographTraditional: row('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: row('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: row(run(0x2460, 20)),
  decimalEnclosedCircleChinese: row(run(0x2460, 20)),
  decimalEnclosedParen: row(run(0x2474, 20)),
  decimalEnclosedFullstop: row(run(0x2488, 20)),
  ideographEnclosedCircle: row(run(0x3280, 10)),
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
  none: () => '',
};

/** A number in one of Word's formats; undefined where the format is not known. */
export function formatted(count: number, format: string): string | undefined {
  return formats[format]?.(count);
}
