/** Typed pinyin, and what it may stand for. */

/** How pinyin spells a wording: as it is written, or as those write who do not tell some sounds apart. */
export type Spelling = 'equal' | 'near';

/** What else may be typed for a syllable: z for zh, c for ch, s for sh, n for ng, l for n, or the other way round. */
function nearSpellings(syllable: string): string[] {
  const heads = [syllable, swapped(syllable, /^([zcs])h/, '$1'), swapped(syllable, /^([zcs])(?!h)/, '$1h')];
  const tails = heads.flatMap((one) => [one, swapped(one, /ng$/, 'n'), swapped(one, /n$/, 'ng')]);
  const all = tails.flatMap((one) => [one, swapped(one, /^n/, 'l'), swapped(one, /^l/, 'n')]);
  return [...new Set(all)].filter((one) => one !== syllable);
}

const swapped = (syllable: string, part: RegExp, by: string): string => syllable.replace(part, by);

/**
 * How typed pinyin (`plainPinyin`) spells the first of these syllables, one or more, to its own end.
 * In: for each character its possible syllables. Out: how many of the characters, and how; undefined if not at all.
 */
export function spelt(
  typed: string,
  characters: readonly (readonly string[])[],
): { count: number; spelling: Spelling } | undefined {
  const ways = (from: number, count: number, isNear: boolean): { count: number; spelling: Spelling }[] => {
    if (from === typed.length) return [{ count, spelling: isNear ? 'near' : 'equal' }];
    return (characters[count] ?? []).flatMap((syllable) => [
      ...(typed.startsWith(syllable, from) ? ways(from + syllable.length, count + 1, isNear) : []),
      ...nearSpellings(syllable)
        .filter((other) => typed.startsWith(other, from))
        .flatMap((other) => ways(from + other.length, count + 1, true)),
    ]);
  };
  const found = ways(0, 0, false);
  return found.find(({ spelling }) => spelling === 'equal') ?? found[0];
}

/** Typed pinyin without tones (letters or numbers), apostrophes and blanks; ü, however it was typed, is v. */
export function plainPinyin(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/u(?:\u0308|:)/g, 'v')
    .replace(/([nl])yu/g, '$1v')
    .replace(/([nl])ue/g, '$1ve')
    .replace(/([a-z])[1-5](?![0-9])/g, '$1')
    .replace(/[\p{M}\s'’-]/gu, '');
}
