import { compareWithSource, linesOf } from '../../check/compare/compare-with-source.ts';
import { differenceProblem } from '../../check/compare/difference-problem.ts';
import { studyLines } from '../../check/compare/study-lines.ts';
import { readContent } from '../../check/content/content.ts';
import type { Problem } from '../../check/problem.ts';
import { withoutBreakMarks } from '../../study/contract/headings.ts';

/**
 * Where a study differs from its source, sentence by sentence, whatever else `case.yaml` still lacks. In: its folder and
 * the project's. Out: undefined where it keeps no source, or where the two have nothing in common.
 */
export function differencesIn(folder: string, root: string): Problem[] | undefined {
  const { sections, original, caseFile, name } = readContent(folder, root);
  const source = original?.source;
  if (!source) return undefined;
  const { title, leftOut } = (caseFile?.document?.toJS() ?? {}) as { title?: unknown; leftOut?: unknown };
  const study = studyLines(sections);
  const { isRelated, differences } = compareWithSource(source.text, study, {
    title: typeof title === 'string' ? withoutBreakMarks(title) : '',
    leftOut: Array.isArray(leftOut) ? leftOut.map(String) : [],
  });
  const texts = { source, sourceLines: linesOf(source.text), study, caseFile: `${name}/case.yaml` };
  return isRelated ? differences.map((difference) => differenceProblem(difference, texts)) : undefined;
}
