import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from './problem.ts';

/**
 * Says all problems in Chinese: file:line:column, the line itself, what is wrong, how to mend it.
 * In: the problems, and the project's folder, from which their files are named. Out: text for a terminal.
 */
export function report(problems: Problem[], root: string): string {
  const blocks = problems.map((problem) => {
    const { place, line, message, cure } = toldProblem(problem, root);
    return [place, ...(line === '' ? [] : [`  │ ${line}`]), `  错误：${message}`, `  改法：${cure}`].join('\n');
  });
  return [...blocks, `内容有 ${problems.length} 处须改正。`].join('\n\n');
}

/** A problem as it is shown to an editor. */
export interface ToldProblem {
  /** file:line:column, or the file alone */
  place: string;
  /** the line as it was written, cut where it is long; '' for the file as a whole */
  line: string;
  message: string;
  cure: string;
}

/** One problem with the line that it is about. In: the problem, and the project's folder. */
export function toldProblem(problem: Problem, root: string): ToldProblem {
  const { file, line, column, message, cure } = problem;
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return { place, line: lineOf(problem, root), message, cure };
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
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd').trimEnd();
}
