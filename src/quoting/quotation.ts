import { turnedMarks } from '../citing/turned-marks.ts';
import { inASentence } from '../citing/in-a-sentence.ts';
import type { Reference } from '../citing/reference.ts';

/**
 * A passage in Chinese quotation marks. Of several paragraphs each opens with a mark and only the last closes
 * (GB/T 15834—2011 §4.8). In: the exact words, a line a paragraph. Out: the same, no letter changed but the marks.
 */
export function quoted(words: string): string {
  const inner = turnedMarks(words);
  return `${inner
    .split('\n')
    .map((paragraph) => `“${paragraph}`)
    .join('\n')}”`;
}

/** What a quotation says about where it stands. */
export interface Origin {
  /** headings of the section and the point, outermost first; none in the introduction */
  headings: string[];
  /** the passage's own address */
  url: string;
}

/**
 * A passage ready to be pasted into a paper: the quotation, and under it what it is taken from.
 * In: the exact words; the whole article's reference; where they stand; the day of access.
 */
export function quotation(words: string, whole: Reference, { headings, url }: Origin, accessed?: string): string {
  const title = headings.map((heading) => heading.replace(/[。．.]$/u, '')).join(' › ');
  const part = title ? { title, within: whole.title } : {};
  return `${quoted(words)}\n——${inASentence({ ...whole, ...part, url }, accessed)}`;
}
