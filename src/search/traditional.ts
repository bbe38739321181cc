import { Converter } from 'opencc-js/t2cn';

/**
 * The traditional letters (also those of Hong Kong and Taiwan) that stand for a letter of the text, pair after pair.
 * A letter that the text itself uses stays itself, or two letters of the text would become one.
 * In: the letters of the text. Out: `審审縣县…`.
 */
export function traditionalPairs(letters: ReadonlySet<string>): string {
  const converters = (['t', 'hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' }));
  let pairs = '';
  for (const [first, last] of [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      if (letters.has(letter)) continue;
      const simplified = converters.map((convert) => convert(letter)).find((one) => letters.has(one));
      if (simplified) pairs += letter + simplified;
    }
  }
  return pairs;
}
