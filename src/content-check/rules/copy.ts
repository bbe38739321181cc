import { apart, copyFaults } from '../copy/copy-faults.ts';
import { markupFaults } from '../copy/markup.ts';
import { runningTexts, type RunningText } from '../copy/running-text.ts';
import { isInQuotation, isTheSources, type Quotable } from '../copy/source-words.ts';
import type { Problem } from '../problem.ts';
import type { SectionFile } from '../section-file.ts';

/**
 * Slips of the pen in a section's text and notes. Let pass, because somebody has marked it: what `source.txt` has
 * just so; what a note is called for directly behind it; in a note, what stands in a quotation of the source's words.
 */
export function copyProblems({ source, tree }: SectionFile, quotable: Quotable): Problem[] {
  if (!tree) return [];
  const texts = runningTexts(tree, source.text);
  return texts.flatMap((running, at) => {
    const { text, offsets, noted, isNote } = running;
    return apart([...copyFaults(text, goesOn(running, texts[at + 1])), ...markupFaults(text)])
      .filter((fault) => !(isNote ? isInQuotation(text, fault, quotable) : isTheSources(text, fault, quotable)))
      .filter(({ end }) => !noted.has(end))
      .map(({ start, message, cure }) => source.at(offsets[start] ?? 0, message, cure));
  });
}

function goesOn(one: RunningText, next: RunningText | undefined): boolean {
  return next?.text.startsWith('“') === true && next.isNote === one.isNote;
}
