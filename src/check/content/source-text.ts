import { readFileSync } from 'node:fs';
import { encodingAdvice, encodingOf } from './encoding.ts';
import { problemOfFile, type Problem } from '../problem.ts';

/** An editor's file as text, with a way to say where in it something is wrong. */
export interface SourceText {
  /** its path as editors see it */
  file: string;
  text: string;
  /** a problem at an offset of `text` */
  at: (offset: number, message: string, cure: string) => Problem;
  /** a problem of a line, counted from 1 */
  atLine: (line: number, message: string, cure: string) => Problem;
  /** a problem of the file as a whole */
  whole: (message: string, cure: string) => Problem;
}

/** Characters that no editor means: what a broken conversion leaves, and control characters except tab and line end. */
// oxlint-disable-next-line no-control-regex
const unreadable = /[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Reads a file as UTF-8. A byte order mark (Windows) and CRLF pass; a CR alone does not, because Astro does not take it
 * for a line end. In: its path, and what editors call it. Out: the text, or the problem that keeps it from being read.
 */
export function readSource(path: string, file: string): SourceText | Problem {
  const bytes = readFileSync(path);
  const source = sourceText(file, bytes.toString('utf8').replace(/^\ufeff/, ''));
  const found = unreadable.exec(source.text);
  const oldLineEnd = source.text.search(/\r(?!\n)/);
  if (!found && oldLineEnd >= 0) {
    return source.at(oldLineEnd, '换行用的是旧式 Mac 的符号（CR）', '在编辑器里把换行符改为 LF 或 CRLF，再保存。');
  }
  if (!found) return source;
  const encoding = encodingOf(bytes);
  if (encoding === 'UTF-8') return source.at(found.index, '有无法显示的字符', '删去这个字符，重新输入。');
  // a line of broken characters says nothing, unless it is the one that broke
  if (encoding !== 'unknown') return source.whole(...encodingAdvice(encoding));
  return source.at(found.index, ...encodingAdvice(encoding));
}

/** Wraps a text that is already read. */
export function sourceText(file: string, text: string): SourceText {
  return {
    file,
    text,
    at(offset, message, cure) {
      const before = text.slice(0, Math.max(0, offset)).split(/\r\n|\r|\n/);
      return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message, cure };
    },
    atLine: (line, message, cure) => ({ file, line, column: 1, message, cure }),
    whole: (message, cure) => problemOfFile(file, message, cure),
  };
}
