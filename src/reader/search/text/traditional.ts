import { Converter } from 'opencc-js/t2cn';

/** Unified ideographs that fonts have: extension A, and the first block. */
const ideographs = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** No dictionary has a phrase with it, so each character is converted by itself. */
const between = '\n';

/**
 * The traditional characters (also those of Hong Kong and Taiwan) of a text's simplified ones, pair after pair:
 * `審审縣县…`. One that the text itself has is left out, or search would take two characters of the text for one.
 */
export function traditionalPairs(characters: ReadonlySet<string>): string {
  const others = ideographs.flatMap(([first, last]) => lettersFrom(first, last)).filter((one) => !characters.has(one));
  const all = others.join(between);
  const simplified = (['t', 'hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' })(all).split(between));
  const pairs = others.map((character, at) => {
    const found = simplified.map((row) => row[at] ?? '').find((one) => characters.has(one));
    return found ? character + found : '';
  });
  return pairs.join('');
}

function lettersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
}
