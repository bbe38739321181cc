import type { NewBlock, SourceNote } from '../../document.ts';
import type { Numbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import type { ParagraphStyle } from './styles.ts';
import type { Element } from './xml.ts';

/** What is known while a Word file is read. */
export interface Reading {
  file: WordPackage;
  styleOf: (properties: Element | undefined) => ParagraphStyle;
  numbering: Numbering;
  notes: NotesCalled;
  /** reads a page that stands in the file as a whole (altChunk) */
  readChunk: (bytes: Uint8Array) => NewBlock[];
  /** the parts of fields that are open: their code is not read, their result is */
  fields: ('code' | 'result')[];
  /** how often something was met that the editor should know of */
  met: Record<Met, number>;
}

export const meetings = ['deleted', 'inserted', 'comments', 'boxes', 'equations', 'hidden', 'symbols'] as const;
export type Met = (typeof meetings)[number];

/** The file's footnotes and endnotes, numbered as they are called. */
export interface NotesCalled {
  called: Omit<SourceNote, 'line'>[];
  /** Out: the mark; undefined for a note that is not there. */
  call: (kind: 'footnote' | 'endnote', id: string) => string | undefined;
}
