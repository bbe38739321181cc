import { isMap } from 'yaml';
import type { Content } from '../content/content.ts';
import type { SourceText } from '../content/source-text.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/**
 * `changes.yaml`, when it is there, holds what `changesSchema` allows: one entry a day, the newest first and dated like
 * the present edition.
 */
export const changesFile: Rule = ({ changesFile: file, caseFile }) => {
  if (!file?.value) return file?.problems ?? [];
  const { value, source } = file;
  const dates = value.map(({ date }) => date);
  return [...orderProblems(dates, source), ...editionProblems(dates[0], editionIn(caseFile), source)];
};

function orderProblems(dates: string[], source: SourceText): Problem[] {
  return dates.flatMap((date, at) => {
    const above = dates[at - 1];
    if (above === undefined || date < above) return [];
    const cure = date === above ? '把同一天的改动并成一条。' : '新的写在上面，旧的写在下面。';
    const message = date === above ? `“${date}”写了两条` : `“${date}”在“${above}”之后，却写在它下面`;
    return [source.at(offsetOfDate(source, at), message, cure)];
  });
}

function editionProblems(newest: string | undefined, edition: string | undefined, source: SourceText): Problem[] {
  if (newest === undefined || edition === undefined || newest === edition) return [];
  const message = `最新一条是“${newest}”，case.yaml 的 edition 却是“${edition}”`;
  return [source.at(offsetOfDate(source, 0), message, '两处写同一天：本版是哪天，最上面就记哪天改了什么。')];
}

/** The day of the edition, as far as `case.yaml` can be read; its own rule says what is wrong there. */
function editionIn(caseFile: Content['caseFile']): string | undefined {
  const facts = caseFile?.document?.contents;
  const written = isMap(facts) ? facts.get('edition') : undefined;
  return /^\d{4}-\d\d-\d\d\b/.exec(String(written))?.[0];
}

/** Where the date of an entry stands. */
function offsetOfDate({ text }: SourceText, entry: number): number {
  return [...text.matchAll(/^\s*(?:-\s+)?date:/gm)][entry]?.index ?? 0;
}
