import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../problem.ts';
import { encodingAdvice, encodingOf } from './encoding.ts';
import { sourceText, type SourceText } from './source-text.ts';

/** `source.txt`; where it cannot be read there is a problem and nothing else. */
export type OriginalFile = { source: SourceText; problem?: never } | { source?: never; problem: Problem };

/**
 * Reads the untouched source, which must be UTF-8, and may hold what its program left in it: control characters and
 * line ends of all kinds. In: its path, and what editors call it. Out: undefined where it is not there.
 */
export function readOriginal(path: string, called: string): OriginalFile | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (!last?.bytes.equals(bytes) || last.called !== called) last = { bytes, called, file: originalIn(bytes, called) };
  return last.file;
}

/** What was read last: it is long, and stays as it is while an editor works on the sections. */
let last: { bytes: Buffer; called: string; file: OriginalFile } | undefined;

function originalIn(bytes: Buffer, called: string): OriginalFile {
  const encoding = encodingOf(bytes);
  const source = sourceText(called, bytes.toString('utf8').replace(/^\ufeff/, ''));
  if (encoding !== 'UTF-8') return { problem: source.whole(...encodingAdvice(encoding)) };
  const broken = source.text.indexOf('\ufffd');
  if (broken < 0) return { source };
  const cure = '转换编码时坏了：从原来的网页或文件重新复制一份，存为 UTF-8。';
  return { problem: source.at(broken, '有无法显示的字符', cure) };
}
