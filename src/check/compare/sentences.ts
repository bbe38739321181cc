import { fold } from './fold.ts';

/** A sentence, or what stands of it in a line. */
export interface Sentence {
  /** its folded words; never '' */
  folded: string;
  /** the line in which it stands, from 0 */
  line: number;
  /** where it begins and ends there */
  from: number;
  to: number;
}

const ends = new Set('。！？；');
/** `1.` before the words of an item. */
const number = /^\d{1,3}。$/;
const goesOn = /["')）》〉"”’」』】〕。！？；.!?;]/u;

/**
 * Cuts lines into sentences: at 。！？；, at tabs (cells of a table), and where a line ends. Closing quotes and brackets
 * stay with the sentence that they close.
 */
export function sentencesOf(lines: readonly string[]): Sentence[] {
  return lines.flatMap((words, line) => sentencesIn(words, line));
}

function sentencesIn(words: string, line: number): Sentence[] {
  const { text, at } = fold(words);
  const sentences: Sentence[] = [];
  let begin = 0;
  let isOver = false;
  for (let end = 0; end < text.length; end += 1) {
    const start = at[end] ?? 0;
    const isCell = end > 0 && words.slice((at[end - 1] ?? 0) + 1, start).includes('\t');
    if (end > begin && (isCell || (isOver && !goesOn.test(words[start] ?? '')))) {
      sentences.push({ folded: text.slice(begin, end), line, from: at[begin] ?? 0, to: start });
      begin = end;
      isOver = false;
    }
    isOver ||= ends.has(text[end] ?? '') && !number.test(text.slice(begin, end + 1));
  }
  if (begin < text.length) sentences.push({ folded: text.slice(begin), line, from: at[begin] ?? 0, to: words.length });
  return sentences;
}
