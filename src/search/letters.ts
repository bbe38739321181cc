/**
 * What counts as the same letter. The build folds the text with this module and the browser folds the query
 * with it, so the two can never disagree. Pure.
 */

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

/** Letters that nobody sees and no reader means: joiners, direction marks, controls, halves of a letter. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u{FFF9}-\u{FFFB}]/u;
const space = /\s/;
const solid = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;
const mark = /^\p{M}/u;
/** What NFKC may join to the letter before it: marks, and the later parts of a Hangul syllable. */
const joining = /^[\p{M}\u1160-\u11FF]/u;

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

interface Cluster {
  letters: string;
  start: number;
  end: number;
}

/** Cuts text into a letter with the marks that belong to it; spaces come as one ' ', unseen letters not at all. */
function* clustersOf(text: string): Generator<Cluster> {
  let cluster: Cluster | undefined;
  let start = 0;
  for (const letter of text) {
    const end = start + letter.length;
    if (space.test(letter) && letter !== '\uFEFF') {
      if (cluster) yield cluster;
      cluster = undefined;
      yield { letters: ' ', start, end };
    } else if (!isPlain(letter) && unseen.test(letter)) {
      // nothing: the next mark still belongs to the letter before
    } else if (cluster && !isPlain(letter) && joining.test(letter.normalize('NFKC'))) {
      cluster = { letters: cluster.letters + letter, start: cluster.start, end };
    } else {
      if (cluster) yield cluster;
      cluster = { letters: letter, start, end };
    }
    start = end;
  }
  if (cluster) yield cluster;
}

/** Nearly every letter of a Chinese text; spares it the tables of Unicode. */
function isPlain(letter: string): boolean {
  return (letter >= '\u4e00' && letter <= '\u9fff') || (letter >= ' ' && letter <= '~');
}

function foldCluster(cluster: string, variants: Variants): string {
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

const standsForItself = /^[a-z0-9]$|^(?=\p{L})\p{Script=Han}$/u;

/**
 * Folded letters as words for Pagefind, one a letter: Han, a–z and 0–9 stand for themselves, every other letter is
 * `x` and its code point in base 36. Pagefind then neither segments nor stems nor drops anything.
 */
export function wordsOf(letters: string): string[] {
  return [...letters].map((letter) =>
    standsForItself.test(letter) ? letter : `x${(letter.codePointAt(0) ?? 0).toString(36)}`,
  );
}

/** The reverse of `wordsOf`. */
export function lettersOf(words: readonly string[]): string {
  return words
    .map((word) => ([...word].length === 1 ? word : String.fromCodePoint(Number.parseInt(word.slice(1), 36))))
    .join('');
}

/** Folded letters as the quoted phrase that Pagefind looks for word by word in this order. */
export function phraseOf(letters: string): string {
  return `"${wordsOf(letters).join(' ')}"`;
}
