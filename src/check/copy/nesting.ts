import type { CopyProblem } from './copy-problems.ts';
import type { Pair } from './pairs.ts';

const inner: Record<string, string> = { '“': '‘', '‘': '“', '《': '〈', '〈': '《' };
const bothOf: Record<string, string> = { '‘': '‘’', '“': '“”', '〈': '〈〉', '《': '《》' };

/**
 * Quotation marks and title marks in their like: double outside, single inside, and so on by turns (GB/T 15834—2011
 * §4.8.3.3, §4.15.3). A title's own quotation marks are the title's. In: the text, and its pairs in order.
 */
export function nestingProblems(text: string, pairs: Pair[]): CopyProblem[] {
  return pairs.flatMap((pair) => {
    if (pair.end === text.length) return [];
    const right = rightMark(pair, pairs);
    if (right === undefined || right === pair.mark || !/\p{Script=Han}/u.test(text.slice(pair.at, pair.end))) return [];
    const isQuote = '“‘'.includes(pair.mark);
    const isOuter = right === '“' || right === '《';
    const name = isQuote ? '引号' : '书名号';
    const message = isOuter ? `外层的${name}用了单${name}` : `${name}里的${name}应是单${name}`;
    const cure = `这一对改成“${bothOf[right]}”。`;
    return [{ start: pair.at, end: pair.at + 1, message, cure, evidence: [pair.at, pair.end + 1] as [number, number] }];
  });
}

/** The opening mark that a pair should have; undefined for pairs that have one form. */
function rightMark({ mark, at, end }: Pair, pairs: Pair[]): string | undefined {
  const like = '“‘'.includes(mark) ? '“‘' : '《〈'.includes(mark) ? '《〈' : '';
  if (like === '') return undefined;
  const around = pairs.filter((one) => one.at < at && one.end > end && '“‘《〈'.includes(one.mark));
  const nearest = around.findLast((one) => like.includes(one.mark) || like === '“‘');
  if (nearest === undefined) return like[0];
  return like.includes(nearest.mark) ? inner[nearest.mark] : like[0] === '“' ? undefined : like[0];
}
