/**
 * What counts as the same letter. The build folds the text with this module and the browser folds the query
 * with it, so the two can never disagree. Pure.
 */
import { clustersOf, space } from './clusters.ts';

/** Letters to read as another letter, e.g. 審 → 审. No value may itself be a key. */
export type Variants = ReadonlyMap<string, string>;

/** Folded text, and for each UTF-16 unit of it where its origin begins and ends in the text as written. */
export interface Folded {
  letters: string;
  starts: number[];
  ends: number[];
}

const none: Variants = new Map();

/** Typographic forms of one mark; what NFKC makes one already (，= ,) is not repeated here. */
const forms: Variants = new Map(
  Object.entries({
    '"': '“”„‟「」『』〝〞〟',
    "'": '‘’‚‛',
    '(': '[{〔【〖〘〚',
    ')': ']}〕】〗〙〛',
    '<': '《〈‹«',
    '>': '》〉›»',
    '-': '‐‒–—―−',
    '~': '〜',
    '·': '•‧・⋅∙',
    '.': '。',
    '...': '⋯',
  }).flatMap(([one, many]) => [...many].map((form) => [form, one] as const)),
);

const solid = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;
const mark = /^\p{M}/u;

/**
 * Folds text: NFKC, lower case, one form for each mark of punctuation, variants replaced, unseen letters out.
 * A space stays only between two letters or digits that are not Han, so 2019 年 is 2019年 and `rule of` is not `ruleof`.
 * In: any string, however broken. Out: the letters with a map back to the text. Folding twice changes nothing.
 */
export function fold(text: string, variants: Variants = none): Folded {
  const folded: Folded = { letters: '', starts: [], ends: [] };
  let gap: { start: number; end: number } | undefined;
  for (const cluster of clustersOf(text)) {
    if (cluster.letters === ' ') {
      gap ??= cluster;
      continue;
    }
    const letters = foldCluster(cluster.letters, variants);
    if (gap && separates(folded.letters, letters)) append(folded, ' ', gap);
    gap = undefined;
    append(folded, letters, cluster);
  }
  return folded;
}

function foldCluster(cluster: string, variants: Variants): string {
  // Stryker disable next-line all: it spares time and changes nothing
  if (cluster.length === 1 && cluster >= '\u4e00' && cluster <= '\u9fff') return variants.get(cluster) ?? cluster;
  let folded = cluster;
  // One pass can make what the next must fold again (《 with a slash through it → < with a slash → ≮).
  for (let pass = 0; pass < 8; pass += 1) {
    const normal = folded.normalize('NFKC').toLowerCase();
    // Spacing accents would fall apart into a space and a mark; they stay as they are.
    const letters = space.test(normal) ? folded.toLowerCase() : normal;
    const next = [...letters].map((letter) => variants.get(letter) ?? forms.get(letter) ?? letter).join('');
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

function separates(before: string, after: string): boolean {
  const last = lastLetter(before);
  if (last === '') return false;
  if (mark.test(after)) return true;
  const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
  return [last, first].every((letter) => (solid.test(letter) && !han.test(letter)) || mark.test(letter));
}

function lastLetter(letters: string): string {
  return Array.from(letters.slice(-2)).at(-1) ?? '';
}

function append(folded: Folded, letters: string, { start, end }: { start: number; end: number }): void {
  folded.letters += letters;
  for (let unit = 0; unit < letters.length; unit += 1) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}
