import { paragraphsIn } from '../copy/running-text.ts';
import type { Problem } from '../problem.ts';
import { onceOfEachSection } from '../rule.ts';

const date = /^(?:\d{4}|[一二][〇零○一二三四五六七八九]{3})年\S{1,3}月\S{1,3}日$/u;
const item =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、是]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]+条)/u;

/** Lines that would run together: items of a list, a signature and its day, paragraphs that were pasted without a blank line. */
export const lineEnds = onceOfEachSection('lineEnds', ({ source, tree }) =>
  paragraphsIn(tree, source.text).flatMap(({ written, start }) => {
    const problems: Problem[] = [];
    let offset = start;
    let above = '';
    for (const line of written.split(/(?<=\r\n|\r|\n)/)) {
      const words = line.trim();
      const message = above === '' ? undefined : runTogether(above, words);
      if (message) {
        problems.push({ ...source.at(offset, message, '在这一行前面空一行。'), kind: message });
      }
      offset += line.length;
      above = words;
    }
    return problems;
  }),
);

function runTogether(above: string, below: string): string | undefined {
  if (date.test(below) && !/[，。；：、]$/u.test(above)) return '署名与日期会连成一行';
  if (item.test(below) && /[。；：]$/u.test(above)) return '这一行会接在上一行后面，不另起一段';
  const isParagraph = (line: string) => (line.match(/[。！？]/gu) ?? []).length > 1 && /[。！？”）]$/u.test(line);
  return isParagraph(above) && isParagraph(below) ? '这一行会接在上一行后面，不另起一段' : undefined;
}
