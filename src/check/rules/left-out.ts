import { isSeq } from 'yaml';
import { withoutBreakMarks } from '../../study/contract/headings.ts';
import type { LeaveOut } from '../compare/compare-with-source.ts';
import type { LeftOutFault } from '../compare/difference.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from '../problem.ts';

/** `case.yaml`, parsed. */
type CaseFile = Extract<Content['caseFile'], { document: object }>;

/**
 * What the source has and the sections need not, even while other items of `case.yaml` are wrong: those of a study just
 * imported are still empty. Out: undefined where it cannot be read.
 */
export function leaveOutIn({ document }: CaseFile): Required<LeaveOut> | undefined {
  if (document.errors.length > 0) return undefined;
  const [title, leftOut] = [document.get('title'), document.get('leftOut')];
  const entries = leftOut === undefined ? [] : isSeq(leftOut) ? leftOut.toJSON() : [undefined];
  if (!entries.every((words: unknown): words is string => typeof words === 'string')) return undefined;
  return { title: typeof title === 'string' ? withoutBreakMarks(title) : '', leftOut: entries };
}

/** A line of `leftOut` in `case.yaml` that says what is not so. */
export function leftOutProblem({ entry, fault }: LeftOutFault, words: string, file: CaseFile): Problem {
  return fault === 'present'
    ? problemOf(file, [entry], `leftOut 里的“${words}”各节里有，没有略去`, '从 leftOut 里删去这一条。')
    : problemOf(
        file,
        [entry],
        `leftOut 里的“${words}”在 source.txt 里没有`,
        '照 source.txt 抄一整行或一整句；没有略去什么，就删去这一条。',
      );
}

/** `leftOut` without a source to leave it out of. */
export function leftOutOfNothing(file: CaseFile): Problem[] {
  if (!file.document.has('leftOut')) return [];
  return [problemOf(file, [], '有 leftOut，没有 source.txt', '把未经改动的原文存为 source.txt，或删去 leftOut。')];
}

function problemOf({ document, source, offset }: CaseFile, path: number[], message: string, cure: string): Problem {
  const node = document.getIn(['leftOut', ...path], true) as { range?: [number, number, number] } | undefined;
  return source.at(offset + (node?.range?.[0] ?? 0), message, cure);
}
