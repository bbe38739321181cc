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

/** A sentence of a line, whichever line it is. */
export type Cut = Omit<Sentence, 'line'>;

/** A line whose sentences may be known already. */
export interface CutLine {
  words: string;
  cuts?: readonly Cut[];
}

/**
 * Cuts the lines of several texts into sentences: at 。！？；, at tabs (cells of a table), and where a line ends. Closing
 * quotes and brackets stay with the sentence that they close. Equal lines are cut once, also by the next call: an editor
 * changes a few at a time, and most lines of a study are its source's.
 */
export function sentencesOf(...texts: (readonly (string | CutLine)[])[]): Sentence[][] {
  const present = new Map<string, readonly Cut[]>();
  const cut = (line: string | CutLine): readonly Cut[] => {
    const { words, cuts: given }: CutLine = typeof line === 'string' ? { words: line } : line;
    const cuts = given ?? present.get(words) ?? known.get(words) ?? cutsOf(words);
    present.set(words, cuts);
    return cuts;
  };
  const all = texts.map((lines) =>
    lines.flatMap((one, line) => cut(one).map(({ folded, from, to }) => ({ folded, line, from, to }))),
  );
  known = present;
  return all;
}

/** Those of the last call. */
let known = new Map<string, readonly Cut[]>();

/** The sentences of a line. */
export function cutsOf(words: string): Cut[] {
  const { text, at } = fold(words);
  const sentences: Cut[] = [];
  let begin = 0;
  let isOver = false;
  for (let end = 0; end < text.length; end += 1) {
    const start = at[end] ?? 0;
    const isCell = end > 0 && words.slice((at[end - 1] ?? 0) + 1, start).includes('\t');
    if (end > begin && (isCell || (isOver && !goesOn.test(words[start] ?? '')))) {
      sentences.push({ folded: text.slice(begin, end), from: at[begin] ?? 0, to: start });
      begin = end;
      isOver = false;
    }
    isOver ||= ends.has(text[end] ?? '') && !number.test(text.slice(begin, end + 1));
  }
  if (begin < text.length) sentences.push({ folded: text.slice(begin), from: at[begin] ?? 0, to: words.length });
  return sentences;
}
