/** What half-width punctuation of the source becomes, and why: the 凡例. */
const fullWidth: Record<string, string> = {
  ',': '，', // GB/T 15834—2011 §5.1.1
  '(': '（', // GB/T 15834—2011 §5.1.3
  ')': '）',
  '[': '〔', // GB/T 9704—2012: a document number's year stands in 六角括号
  ']': '〕',
};

/**
 * Applies the edition's punctuation rules to the source, and nothing else: no character is changed, digits and + stay
 * half-width. In: the source, one paragraph or heading a line. Out: the published words, joined.
 */
export function publishedWords(source: string): string {
  return source.replace(/[,()[\]]/g, (mark) => fullWidth[mark] ?? mark).replace(/\r?\n/g, '');
}
