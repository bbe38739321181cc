const turned: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * Words as they stand inside quotation marks: their own quotation marks change, double to single and single to double
 * (GB/T 15834—2011 §4.8).
 */
export function turnedMarks(words: string): string {
  return words.replace(/[“”‘’]/g, (mark) => turned[mark] ?? mark);
}
