import { readFileSync } from 'node:fs';
import type { Problem } from './problem.ts';

/** An editor's file as text, with the means to say where in it something is wrong. */
export interface SourceText {
  /** path as it is named to the editor */
  file: string;
  text: string;
  /** a problem at an offset of `text` */
  at: (offset: number, message: string, cure: string) => Problem;
  /** a problem of the file as a whole */
  whole: (message: string, cure: string) => Problem;
}

/** Letters that no editor means: what a broken conversion leaves, and control characters but tab and line end. */
// oxlint-disable-next-line no-control-regex
const unreadable = /[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Reads a file as UTF-8; a byte order mark (Windows) and CRLF are let pass, a CR alone is not: Astro takes it for no
 * line end.
 * In: its path, and its name for the editor. Out: the text, or the problem why it cannot be read.
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
  const cure = isUtf8(bytes) ? '删去这个字符，重新输入。' : '用编辑器“另存为”，编码选 UTF-8。';
  const message = isUtf8(bytes) ? '有无法显示的字符' : '文件不是 UTF-8 编码，从这里起无法读取';
  return source.at(found.index, message, cure);
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
    whole: (message, cure) => ({ file, line: 0, column: 0, message, cure }),
  };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
