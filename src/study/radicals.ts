import { equivalentIdeographs } from './equivalent-ideographs.ts';

/*
 * Radicals and compatibility ideographs look like common characters and are others: PDFs, and what is copied from them,
 * hold ⽂ for 文 and ⻔ for 门.
 */

/** Where NFKC or Unicode names a traditional form, and a text in simplified characters means its own. */
const simplified = '⼾户 ⾭青 ⿈黄 ⻑长';

const looksLike = new Map(
  `${equivalentIdeographs} ${simplified}`
    .trim()
    .split(/\s+/)
    .map((pair) => [...pair] as [string, string]),
);

/** Characters that may be such. */
const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

/** The text with each of them as the character that it looks like; ⺀, which looks like none, stays. */
export function withoutRadicals(text: string): string {
  return text.replace(radicals, (one) => looksLike.get(one) ?? one.normalize('NFKC'));
}
