import { stringify } from 'yaml';
import { withoutBreakMarks } from '../../../study/contract/headings.ts';
import { plainWords, type Block, type SourceNote } from '../document.ts';
import type { Section } from '../recognise/outline.ts';
import { mdxBlocks, type PictureName } from './mdx-blocks.ts';
import { mdxText } from './mdx-text.ts';
import type { Names } from './names.ts';

/** What a section's file needs from the study. */
export interface Written {
  names: Names;
  pictureName: PictureName;
  notes: SourceNote[];
}

/** The file of a section. In: the section, its name in the contents, its slug. */
export function sectionMdx(section: Section, title: string, slug: string, written: Written): string {
  const { names, pictureName } = written;
  const parts = section.parts.map((part) => heading('#', part, names.for(part)));
  const points = section.points.flatMap((point) => [
    heading('##', point.heading, names.for(point.heading)),
    mdxBlocks(point.blocks, pictureName),
  ]);
  return file(
    title,
    [
      ...parts,
      heading('#', section.heading, slug),
      mdxBlocks(section.lead, pictureName),
      ...points,
      ...closing(section.closing, pictureName),
    ],
    written.notes,
  );
}

/** The file of what stands before the first section. */
export function introductionMdx(title: string, blocks: Block[], end: Block[], { pictureName, notes }: Written): string {
  return file(title, [mdxBlocks(blocks, pictureName), ...closing(end, pictureName)], notes);
}

const heading = (marks: string, words: string, id: string): string => `${marks} ${mdxText(words, 'heading')} [#${id}]`;

const closing = (blocks: Block[], pictureName: PictureName): string[] =>
  blocks.length === 0 ? [] : ['***', mdxBlocks(blocks, pictureName)];

/** Front matter, the parts of the body, and the notes that it calls. */
function file(title: string, body: string[], notes: SourceNote[]): string {
  const parts = body.filter((part) => part !== '');
  const called = notes.filter(({ mark }) => parts.some((part) => part.includes(`[^${mark}]`)));
  const definitions = called.map(
    ({ mark, words }) => `[^${mark}]: ${words.map((line) => mdxText(line)).join('\n\n    ')}`,
  );
  return `---\n${stringify({ title: plainWords(withoutBreakMarks(title)) }, { lineWidth: 0 }).trimEnd()}\n---\n\n${[...parts, ...definitions].join('\n\n')}\n`;
}
