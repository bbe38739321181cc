import { withoutEndPunctuation } from './end-punctuation.ts';

/** Questions around a word: 什么是述法, 述法是什么. Longer ones first. */
const questions = [
  /^(?:请问|为什么|什么是|什么叫|何为|何谓|为何|怎么|怎样|如何|哪些是)/,
  /(?:是什么意思|是指什么|是什么|指什么|是啥|有哪些|怎么做|怎样做|如何做|怎么办|的意思|的含义|的定义|吗|呢)$/,
];
const separators = /[、,;/+&]/;
const conjunctions = /以及|和|与|及/g;

/**
 * The words that a reader means by several in one: parted by 、，；／+＆, by 和与及以及 between words of two characters and
 * more, and without a question around them. In: folded words. Out: each once; the same words when there is nothing to
 * part.
 */
export function severalWords(words: readonly string[]): string[] {
  const asked = withoutQuestion(words.map(withoutEndPunctuation));
  const parted = asked.flatMap((word) => word.split(separators)).flatMap(partedByConjunctions);
  return [...new Set(parted.map(withoutEndPunctuation))].filter((word) => word !== '');
}

function withoutQuestion(words: readonly string[]): string[] {
  const [before, after] = questions as [RegExp, RegExp];
  let first = words[0] ?? '';
  while (before.test(first) && first.replace(before, '') !== '') first = first.replace(before, '');
  const rest = [first, ...words.slice(1)];
  const last = rest.pop() ?? '';
  return [...rest, last.replace(after, '') || last];
}

function partedByConjunctions(word: string): string[] {
  if (/^(?:以及|和|与|及)$/.test(word)) return [];
  const parts: string[] = [];
  let from = 0;
  for (const { 0: conjunction, index } of word.matchAll(conjunctions)) {
    const after = index + conjunction.length;
    if (index - from < 2 || word.length - after < 2) continue;
    parts.push(word.slice(from, index));
    from = after;
  }
  return [...parts, word.slice(from)];
}

/** The name of the reading for the status line. */
export function nameOfWords(words: readonly string[]): string {
  return words.length === 1 ? `按词语“${words[0]}”` : `按几个词（${words.join('、')}）`;
}
