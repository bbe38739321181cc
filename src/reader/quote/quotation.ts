import { turnedMarks } from '../cite/turned-marks.ts';
import { inASentence } from '../cite/in-a-sentence.ts';
import type { Reference } from '../cite/reference.ts';

/**
 * A passage in Chinese quotation marks. Each paragraph opens with a mark, only the last closes (GB/T 15834—2011 §4.8).
 * In: the exact words, one paragraph a line. Nothing but quotation marks is changed.
 */
export function quoted(words: string): string {
  const inner = turnedMarks(words);
  return `${inner
    .split('\n')
    .map((paragraph) => `“${paragraph}`)
    .join('\n')}”`;
}

/** Where a quotation stands. */
export interface Origin {
  /** headings of the section and the point, outermost first; none in the introduction */
  headings: string[];
  /** the passage's own address */
  url: string;
}

/**
 * A passage ready to be pasted into a paper: the quotation, and below it its source. In: the exact words, the reference of
 * the whole text, where the words stand, the day of access.
 */
export function quotation(words: string, whole: Reference, { headings, url }: Origin, accessed?: string): string {
  const title = headings.map((heading) => heading.replace(/[。．.]$/u, '')).join(' › ');
  const part = title ? { title, within: whole.title } : {};
  return `${quoted(words)}\n——${inASentence({ ...whole, ...part, url }, accessed)}`;
}
