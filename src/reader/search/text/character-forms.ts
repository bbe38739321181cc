/**
 * Which forms count as the same character. The build folds the text with this module and the browser folds the query,
 * so the two always agree.
 */
import { withoutRadicals } from '../../../study/radicals.ts';
import { clustersOf, space } from './clusters.ts';

/** Characters to read as another, e.g. 審 → 审. No value may itself be a key. */
export type Variants = ReadonlyMap<string, string>;

/** Folded text, and for each of its UTF-16 units the range in the original that it comes from. */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

const none: Variants = new Map();

/** Typographic forms of one punctuation character, and of 〇. Forms that NFKC unifies already (，= ,) are not listed. */
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
    〇: '○◯',
  }).flatMap(([one, many]) => [...many].map((form) => [form, one] as const)),
);

const solid = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;
const combining = /^\p{M}/u;

/**
 * Folds text: radicals as the characters that they look like, NFKC, lower case, one form for each punctuation character
 * and for 〇, variants replaced, unseen characters left out.
 * A space stays only between two letters or digits that are not Han, so 2019 年 is 2019年 and `rule of` is not `ruleof`.
 * Takes any string, however broken. Folding twice changes nothing.
 */
export function fold(text: string, variants: Variants = none): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let gap: { start: number; end: number } | undefined;
  for (const cluster of clustersOf(text)) {
    if (cluster.text === ' ') {
      gap ??= cluster;
      continue;
    }
    const next = foldCluster(cluster.text, variants);
    if (gap && separates(folded.text, next)) append(folded, ' ', gap);
    gap = undefined;
    append(folded, next, cluster);
  }
  return folded;
}

function foldCluster(cluster: string, variants: Variants): string {
  // Stryker disable next-line all: it saves time and changes nothing
  if (cluster.length === 1 && cluster >= '\u4e00' && cluster <= '\u9fff') return variants.get(cluster) ?? cluster;
  let folded = cluster;
  // One pass can make what the next must fold again (《 with a slash through it → < with a slash → ≮).
  for (let pass = 0; pass < 8; pass += 1) {
    const normal = withoutRadicals(folded).normalize('NFKC').toLowerCase();
    // NFKC would split a spacing accent into a space and a combining one, so it stays as it is.
    const whole = space.test(normal) ? folded.toLowerCase() : normal;
    const next = [...whole].map((character) => variants.get(character) ?? forms.get(character) ?? character).join('');
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

function separates(before: string, after: string): boolean {
  const last = lastCharacter(before);
  if (last === '') return false;
  if (combining.test(after)) return true;
  const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
  return [last, first].every((one) => (solid.test(one) && !han.test(one)) || combining.test(one));
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}

function append(folded: Folded, text: string, { start, end }: { start: number; end: number }): void {
  folded.text += text;
  for (let unit = 0; unit < text.length; unit += 1) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}
