import type { RootContent } from 'mdast';
import { onceASection } from '../content/once-a-section.ts';
import type { SectionFile } from '../content/section-file.ts';
import type { StudyLine } from './compare-with-source.ts';
import { cutsOf, type Cut } from './sentences.ts';
import { writtenLines } from './written-lines.ts';

/** A line of the study, with the way back to the file. */
export interface LocatedLine extends StudyLine {
  section: SectionFile;
  /** where in the file each character of `words` stands: the section is parsed for it */
  readonly offsets: readonly number[];
}

/**
 * The words of the source that the study holds, in the order in which they are read: headings, paragraphs, cells, the
 * numbers of lists, the source's own notes. Not the editor's notes, ids, break marks, what a picture is called.
 */
export function studyLines(sections: readonly SectionFile[]): LocatedLine[] {
  return sections.flatMap((section, at) => {
    const { lines, before } = linesIn(section);
    let written: ReturnType<typeof writtenLines> | undefined;
    return lines.map(({ words, isFree, cuts }, order): LocatedLine => {
      // without an introduction, what stands before the first heading in the source stands below it
      const kind = isFree || (at === 0 && order < before) ? 'free' : 'text';
      return {
        words,
        kind,
        cuts: cuts.map(([from, to, folded = words.slice(from, to)]) => ({ folded, from, to })),
        section,
        get offsets() {
          written ??= writtenLines(section);
          return written[order]?.offsets ?? [];
        },
      };
    });
  });
}

/** A line as it is kept. */
interface KeptLine {
  words: string;
  isFree?: true;
  /** its sentences; those that folding leaves as they are need not be written twice */
  cuts: [from: number, to: number, folded?: string][];
}

/** A section's lines, and how many of its blocks are headings before the first that is none. */
const linesIn = onceASection('studyLines', (section): { lines: KeptLine[]; before: number } => ({
  lines: writtenLines(section).map(({ words, kind }) => ({
    words,
    ...(kind === 'free' && { isFree: true }),
    cuts: cutsOf(words).map((cut) => keptCut(cut, words)),
  })),
  before: headingsBefore(section.tree?.children ?? []),
}));

const keptCut = ({ folded, from, to }: Cut, words: string): KeptLine['cuts'][number] =>
  folded === words.slice(from, to) ? [from, to] : [from, to, folded];

function headingsBefore(blocks: readonly RootContent[]): number {
  const first = blocks.findIndex(({ type }) => type !== 'heading');
  return first < 0 ? blocks.length : first;
}
