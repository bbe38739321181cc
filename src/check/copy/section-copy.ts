import { onceASection } from '../content/once-a-section.ts';
import type { SectionFile } from '../content/section-file.ts';
import { copyProblems, withoutOverlaps, type CopyProblem } from './copy-problems.ts';
import { markupProblems } from './markup.ts';
import { pastedTable } from './pasted-table.ts';
import { runningTexts, type RunningText } from './running-text.ts';
import { isInQuotation, isTheSources, type Quotable } from './source-words.ts';

/** What is not well written in a section, and where. */
export interface Slip {
  /** the heading, paragraph or cell in which it is */
  text: string;
  isNote: boolean;
  problem: CopyProblem;
  /** where in the file the problem begins and ends */
  from: number;
  to: number;
  /** where in the file the text begins */
  block: number;
}

/**
 * What is not well written in a section, in order. Some problems are allowed because somebody has marked them: what
 * `source.txt` has exactly so; what a note follows directly; in a note, what stands in a quotation of the source's words.
 * A table that was pasted has one problem, and it is another rule's.
 */
export function sectionCopy(section: SectionFile, quotable: Quotable): Slip[] {
  return slipsIn(section).filter(
    ({ text, isNote, problem }) => !(isNote ? isInQuotation : isTheSources)(text, problem, quotable),
  );
}

/** The same by the section alone: the source may have some of them too. */
const slipsIn = onceASection('slips', ({ source, tree }): Slip[] => {
  const texts = tree ? runningTexts(tree, source.text) : [];
  return texts.flatMap((running, at) => {
    const { text, offsets, noted, isNote, start: block } = running;
    return problemsOf(running, goesOn(running, texts[at + 1]))
      .filter(({ end }) => !noted.has(end))
      .map((problem) => {
        const [from, to] = [offsets[problem.start] ?? 0, (offsets[problem.end - 1] ?? 0) + 1];
        return { text, isNote, problem, from, to, block };
      });
  });
});

function problemsOf({ text, isTop, depth, written }: RunningText, isGoingOn: boolean): CopyProblem[] {
  if (isTop && depth === 0 && pastedTable(written)) return [];
  return withoutOverlaps([...copyProblems(text, isGoingOn), ...markupProblems(text, depth > 0)]);
}

function goesOn(one: RunningText, next: RunningText | undefined): boolean {
  return next?.text.startsWith('“') === true && next.isNote === one.isNote;
}
