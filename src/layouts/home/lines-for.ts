/**
 * How many lines a heading takes that breaks between its phrases, and inside one only where it is longer than a line.
 * In: its phrases, how many characters a line holds.
 */
export function linesFor(phrases: readonly string[], inLine: number): number {
  let lines = 1;
  let left = inLine;
  for (const phrase of phrases) {
    const { length } = [...phrase];
    if (length > left && left < inLine) {
      lines += 1;
      left = inLine;
    }
    lines += Math.max(0, Math.ceil(length / inLine) - 1);
    left -= length % inLine || Math.min(length, inLine);
  }
  return lines;
}
