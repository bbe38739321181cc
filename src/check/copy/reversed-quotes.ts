import type { CopyProblem } from './copy-problems.ts';

const names: Record<string, string> = { '“': '前引号 “ ', '”': '后引号 ” ' };

/**
 * Double quotation marks that stand the wrong way round, as input methods and Word leave them: ”甲“, “甲“, ”甲”. They
 * come even, and taken by turns each has words behind its opening and before its closing mark.
 * In: a paragraph; `goesOn` as for `pairProblems`. Out: none where the marks are paired as they are, or do not come even.
 */
export function reversedQuotes(text: string, goesOn: boolean): (CopyProblem & { mark: string })[] {
  const places = [...text.matchAll(/[“”]/gu)].map(({ 0: mark, index }) => ({ mark, index }));
  if (places.length % 2 === 1 || isPaired(places, goesOn)) return [];
  const byTurns = places.map(({ index }, turn) => ({ index, mark: turn % 2 === 0 ? '“' : '”' }));
  const isLikely = byTurns.every(({ mark, index }) =>
    mark === '“'
      ? !/^(?:[，。、；：！？）》”]|$)/u.test(text.slice(index + 1))
      : index > 0 && !/[（《“]$/u.test(text.slice(0, index)),
  );
  if (!isLikely) return [];
  return byTurns
    .filter(({ index, mark }) => text[index] !== mark)
    .map(({ index, mark }) => {
      const message = `引号反了：这里应是${names[mark]}`;
      const cure = `改成“${mark}”。`;
      return { start: index, end: index + 1, message, cure, mark, evidence: [0, text.length] };
    });
}

function isPaired(places: { mark: string; index: number }[], goesOn: boolean): boolean {
  let depth = 0;
  for (const { mark } of places) {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 || (goesOn && depth === 1 && places[0]?.index === 0);
}
