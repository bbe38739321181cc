import type { Problem } from './problem.ts';

/**
 * Has the first problem of each kind stand for all of them, so that 39 commas are told once. In: problems in order.
 * Out: those without a kind as they are; the first of each kind, with where the others are.
 */
export function oneOfAKind(problems: Problem[]): Problem[] {
  const firsts = new Map<string, Problem>();
  return problems.flatMap((problem) => {
    const { kind, file, line, column } = problem;
    const first = kind === undefined ? undefined : firsts.get(kind);
    if (first) {
      first.more = [...(first.more ?? []), { file, line, column }];
      return [];
    }
    const own = { ...problem };
    if (kind !== undefined) firsts.set(kind, own);
    return [own];
  });
}
