import { Converter } from 'opencc-js/t2cn';

/**
 * The traditional characters (also those of Hong Kong and Taiwan) of a text's simplified ones, pair after pair:
 * `審审縣县…`. One that the text itself has is left out, or search would take two characters of the text for one.
 */
export function traditionalPairs(characters: ReadonlySet<string>): string {
  const converters = (['t', 'hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' }));
  let pairs = '';
  for (const [first, last] of [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      if (characters.has(character)) continue;
      const simplified = converters.map((convert) => convert(character)).find((one) => characters.has(one));
      if (simplified) pairs += character + simplified;
    }
  }
  return pairs;
}
