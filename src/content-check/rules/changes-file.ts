import { existsSync, readFileSync } from 'node:fs';
import { changesSchema } from '../../content-schema.ts';
import type { Problem } from '../problem.ts';
import { readSource, type SourceText } from '../source-text.ts';
import { checkYaml } from '../yaml-file.ts';

/**
 * `changes.yaml`, when it is there: what `changesSchema` allows, a day an entry, the newest first, and that the
 * present edition's. In: its path, that of `case.yaml`, how to name them.
 */
export function changesProblems(path: string, casePath: string, named: (path: string) => string): Problem[] {
  if (!existsSync(path)) return [];
  const source = readSource(path, named(path));
  if (!('text' in source)) return [source];
  const { value = [], problems } = checkYaml({ source, yaml: source.text, offset: 0 }, changesSchema);
  if (problems.length > 0) return problems;
  const dates = value.map(({ date }) => date);
  return [...orderProblems(dates, source), ...editionProblems(dates[0], editionIn(casePath), source)];
}

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
function editionIn(casePath: string): string | undefined {
  if (!existsSync(casePath)) return undefined;
  return /^edition:\s*['"]?(\d{4}-\d\d-\d\d)\b/m.exec(readFileSync(casePath, 'utf8'))?.[1];
}

/** Where the date of an entry stands. */
function offsetOfDate({ text }: SourceText, entry: number): number {
  return [...text.matchAll(/^\s*(?:-\s+)?date:/gm)][entry]?.index ?? 0;
}
