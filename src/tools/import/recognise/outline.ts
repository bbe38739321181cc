import type { Block } from '../document.ts';

/** A text as it will be divided into files and places. */
export interface Outline {
  /** the lines of the title; none where the source has none */
  title: string[];
  /** what stands before the first section: number, addressees, opening; with its own end if all else is attached */
  introduction: Block[];
  introductionClosing: Block[];
  sections: Section[];
  /** lines of the source that have no place, and why */
  leftOut: LeftOut[];
  /** what cannot be known: to be looked at */
  questions: Question[];
}

export interface Section {
  /** headings above it: 第一编 */
  parts: string[];
  heading: string;
  isAttachment: boolean;
  lead: Block[];
  points: Point[];
  closing: Block[];
}

export interface Point {
  heading: string;
  blocks: Block[];
  line: number;
}

export interface LeftOut {
  block: Block;
  /** 目录, 发文机关标志, 版记 */
  why: string;
}

/** Something to be looked at: the words by which it is found, and what is asked. */
export interface Question {
  words: string;
  asks: string;
}
