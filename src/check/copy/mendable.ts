import { mendWords, sayings } from '../mend/mend-words.ts';
import type { CopyProblem } from './copy-problems.ts';
import { problemAt } from './patterns.ts';

/** What has one cure, in order. In: a paragraph, heading or value. */
export function mendableProblems(text: string): CopyProblem[] {
  return mendWords(text).changes.flatMap(({ rule, standard, at, from, to }) => {
    const said = sayings.get(rule)?.(from, to);
    return said
      ? [{ ...problemAt(text, at, at + from.length, ...said), mend: { to, rule: `${rule}，${standard}` } }]
      : [];
  });
}
