import { fold } from './fold.ts';

/** Letters shown on both sides of what differs. */
const around = 8;
/** More letters than this are not shown in one piece. */
const most = 60;

/** Two forms of a sentence, cut so that one sees in what they differ. */
export interface Wordings {
  theirs: string;
  ours: string;
  /** where in ours the difference begins */
  at: number;
}

/** In: the source's words and the study's, as they are written. */
export function wordings(theirs: string, ours: string): Wordings {
  const [one, other] = [fold(theirs), fold(ours)];
  const shorter = Math.min(one.text.length, other.text.length);
  let start = 0;
  while (start < shorter && one.text[start] === other.text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.text.at(-1 - end) === other.text.at(-1 - end)) end += 1;
  const shown = (words: string, { at, text }: typeof one) => {
    const from = start <= around ? 0 : (at[start - around] ?? 0);
    const to = end <= around ? words.length : (at[text.length - end + around] ?? words.length);
    return `${from > 0 ? '…' : ''}${shortened(words.slice(from, to))}${to < words.trimEnd().length ? '…' : ''}`;
  };
  return { theirs: shown(theirs, one), ours: shown(ours, other), at: other.at[start] ?? ours.length };
}

/** Words on one line, without their middle where they are long. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most / 2)}……${line.slice(-most / 2)}`;
}
