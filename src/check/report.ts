import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { placesIn, type Position, type Problem } from './problem.ts';

/**
 * Lists all problems in Chinese: file:line:column, the line itself, what is wrong, how to mend it.
 * In: the problems, and the project's folder, from which their files are named. Out: text for a terminal.
 */
export function report(problems: Problem[], root: string): string {
  const blocks = problems.map((problem) => {
    const { place, line, message, cure } = shownProblem(problem, root);
    return [place, ...(line === '' ? [] : [`  │ ${line}`]), `  错误：${message}`, `  改法：${cure}`].join('\n');
  });
  const mendable = placesIn(problems.filter(({ isMendable }) => isMendable));
  const hint = mendable === 0 ? [] : [`其中 ${mendable} 处只有一种改法，可以一次改好：npm run check:content -- --mend`];
  return [...blocks, [`内容有 ${placesIn(problems)} 处须改正。`, ...hint].join('\n')].join('\n\n');
}

/** A problem as it is shown to an editor. */
export interface ShownProblem {
  /** file:line:column, or the file alone */
  place: string;
  /** the line as it was written, cut where it is long; '' for the file as a whole */
  line: string;
  message: string;
  cure: string;
}

/** One problem with the line that it is about. In: the problem, and the project's folder. */
export function shownProblem(problem: Problem, root: string): ShownProblem {
  const { file, line, column, message, cure, more = [] } = problem;
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const shown = { place, line: lineOf(problem, root) };
  if (more.length === 0) return { ...shown, message, cure };
  return { ...shown, message: `${message}，共 ${more.length + 1} 处`, cure: `${cure}别处照此：${positions(more)}。` };
}

const mostLines = 12;

/** `01-shufa.mdx 第7、9行，02-ducha.mdx 第5行`; what is over is counted. */
function positions(places: Position[]): string {
  const lines = [...new Map(places.map((one) => [`${one.file}:${one.line}`, one])).values()];
  const files = Map.groupBy(lines.slice(0, mostLines), ({ file }) => file);
  const told = [...files].map(
    ([file, ones]) => `${file.replace(/^.*\//, '')} 第${ones.map(({ line }) => line).join('、')}行`,
  );
  return told.join('，') + (lines.length > mostLines ? ` 等 ${lines.length} 行` : '');
}

/** The line as the editor wrote it, cut around the column where it is long. */
function lineOf({ file, line, column }: Problem, root: string): string {
  if (line === 0) return '';
  let text: string;
  try {
    text = readFileSync(resolve(root, file), 'utf8').split(/\r\n|\r|\n/)[line - 1] ?? '';
  } catch {
    return '';
  }
  const room = 72;
  const start = text.length <= room ? 0 : Math.max(0, Math.min(column - 1 - room / 3, text.length - room));
  const from = Math.floor(start);
  const cut = text.slice(from, from + room);
  return `${from > 0 ? '…' : ''}${visible(cut)}${from + room < text.length ? '…' : ''}`;
}

/** Control characters could rewrite the terminal's line. */
function visible(text: string): string {
  return (
    text
      .replaceAll('\t', '  ')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
      .trimEnd()
  );
}
