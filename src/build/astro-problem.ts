import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../content-check/problem.ts';

/**
 * The backstop behind the content check: an error that Astro, Vite or MDX raised about an editor's file, in the form
 * of the check. In: what the build threw, and the project's folder. Out: the problem, or undefined when the error is
 * not about a content file (then it is a programmer's, and its stack is wanted).
 */
export function problemFrom(error: unknown, root: string): Problem | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const file = fileOf(inner, root);
    if (!file) continue;
    const { line, column } = placeOf(inner);
    const message = inner.message.split('\n')[0] ?? '';
    return {
      file,
      line,
      column,
      message: `这里无法生成网页：${message}`,
      cure: '对照 content/README.md 检查这一行的写法。',
    };
  }
  return undefined;
}

interface Located extends Error {
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
  place?: { line?: number; column?: number; start?: { line?: number; column?: number } };
}

function fileOf(error: Located, root: string): string | undefined {
  const named = [error.loc?.file, error.id, /(?:file:\/\/)?\/[^\s:]+\.(?:mdx|yaml)/.exec(error.message)?.[0]];
  for (const name of named) {
    const path = name?.startsWith('file:') ? fileURLToPath(name) : name?.split('?')[0];
    if (!path || !isAbsolute(path) || !/\.(?:mdx|yaml)$/.test(path)) continue;
    return relative(root, path).split(sep).join('/');
  }
  return undefined;
}

function placeOf({ loc, place }: Located): { line: number; column: number } {
  const start = place?.start ?? place ?? loc;
  return { line: start?.line ?? 0, column: start?.column ?? 1 };
}
