import { compareWithSource, linesOf } from '../compare/compare-with-source.ts';
import { differenceProblem } from '../compare/difference-problem.ts';
import type { Difference } from '../compare/difference.ts';
import { studyLines } from '../compare/study-lines.ts';
import { isParsed } from '../content/section-state.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { leaveOutIn, leftOutOfNothing, leftOutProblem } from './left-out.ts';

/** So many differences of one kind are told at once. */
const most = 20;

/**
 * `source.txt`, when it is there, is UTF-8 and agrees with the sections, sentence by sentence; what is left out stands in
 * `leftOut`. Nothing is compared while a section or `case.yaml` cannot be read.
 */
export const sourceFile: Rule = ({ original, caseFile, sections, name }) => {
  if (original?.problem) return [original.problem];
  if (!caseFile?.document) return [];
  if (!original) return leftOutOfNothing(caseFile);
  const leave = leaveOutIn(caseFile);
  if (!leave || !sections.every(isParsed)) return [];
  const { source } = original;
  const study = studyLines(sections);
  const { isRelated, differences, faults } = compareWithSource(source.text, study, leave);
  if (!isRelated) {
    const cure = '换成这篇文章未经改动的原文；没有原文，就删去 source.txt。';
    return [source.whole('各节与 source.txt 几乎没有相同的句子', cure)];
  }
  const texts = { source, sourceLines: linesOf(source.text), study, caseFile: `${name}/case.yaml` };
  return [
    ...faults.map((fault) => leftOutProblem(fault, leave.leftOut[fault.entry] ?? '', caseFile)),
    ...toldOf(differences).map(([difference, more]) => withMore(differenceProblem(difference, texts), more)),
  ];
};

/** The first differences of each kind; the last of them says how many more there are. */
function toldOf(differences: Difference[]): [Difference, more: number][] {
  const kinds = Map.groupBy(differences, ({ kind }) => kind);
  return [...kinds.values()].flatMap((all) =>
    all.slice(0, most).map((one, at): [Difference, number] => [one, at === most - 1 ? all.length - most : 0]),
  );
}

function withMore(problem: Problem, more: number): Problem {
  return more > 0 ? { ...problem, message: `${problem.message}（这样的还有${more}处，改了这些再查）` } : problem;
}
