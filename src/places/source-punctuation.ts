/** What half-width marks of the source become, and why: the 凡例. */
const fullWidth: Record<string, string> = {
  ',': '，', // GB/T 15834—2011 §5.1.1
  '(': '（', // GB/T 15834—2011 §5.1.3
  ')': '）',
  '[': '〔', // GB/T 9704—2012: a document number's year stands in 六角括号
  ']': '〕',
};

/**
 * Applies the edition's punctuation rules to the source and nothing else: no letter is changed, digits and + stay
 * half-width. In: the source's article, a line a paragraph or heading. Out: the published words, joined.
 */
export function publishedWords(source: string): string {
  return source.replace(/[,()[\]]/g, (mark) => fullWidth[mark] ?? mark).replace(/\r?\n/g, '');
}

/** How often each mark that the rules change stands in a text. */
export function changedMarks(source: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [mark] of source.matchAll(/[,()[\]]/g)) counts[mark] = (counts[mark] ?? 0) + 1;
  return counts;
}
