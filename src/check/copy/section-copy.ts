import type { SectionFile } from '../content/section-file.ts';
import { copyProblems, withoutOverlaps, type CopyProblem } from './copy-problems.ts';
import { markupProblems } from './markup.ts';
import { pastedTable } from './pasted-table.ts';
import { runningTexts, type RunningText } from './running-text.ts';
import { isInQuotation, isTheSources, type Quotable } from './source-words.ts';

/**
 * What is not well written in a section, in order. Some problems are allowed because somebody has marked them: what
 * `source.txt` has exactly so; what a note follows directly; in a note, what stands in a quotation of the source's words.
 * A table that was pasted has one problem, and it is another rule's.
 */
export function sectionCopy(
  { source, tree }: SectionFile,
  quotable: Quotable,
): { running: RunningText; problem: CopyProblem }[] {
  if (!tree) return [];
  const texts = runningTexts(tree, source.text);
  return texts.flatMap((running, at) => {
    const { text, noted, isNote } = running;
    return problemsOf(running, goesOn(running, texts[at + 1]))
      .filter((problem) => !(isNote ? isInQuotation : isTheSources)(text, problem, quotable))
      .filter(({ end }) => !noted.has(end))
      .map((problem) => ({ running, problem }));
  });
}

/** The problems of a text by itself are kept for as long as the text. */
const found = new WeakMap<RunningText, { isGoingOn: boolean; problems: CopyProblem[] }>();

function problemsOf(running: RunningText, isGoingOn: boolean): CopyProblem[] {
  const known = found.get(running);
  if (known?.isGoingOn === isGoingOn) return known.problems;
  const { text, isTop, depth, written } = running;
  const isTable = isTop && depth === 0 && pastedTable(written);
  const problems = isTable
    ? []
    : withoutOverlaps([...copyProblems(text, isGoingOn), ...markupProblems(text, depth > 0)]);
  found.set(running, { isGoingOn, problems });
  return problems;
}

function goesOn(one: RunningText, next: RunningText | undefined): boolean {
  return next?.text.startsWith('“') === true && next.isNote === one.isNote;
}
