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
    const place = placeInMessage(inner.message) ?? placeInFields(inner);
    const path = place?.path.startsWith('file:') ? fileURLToPath(place.path) : place?.path;
    if (!place || !path || !isAbsolute(path) || !/\.(?:mdx|yaml)$/.test(path)) continue;
    const file = relative(root, path).split(sep).join('/');
    const message = `这里无法生成网页：${reasonIn(inner.message)}`;
    return { file, line: place.line, column: place.column, message, cure: '对照 content/README.md 检查这里的写法。' };
  }
  return undefined;
}

interface Place {
  path: string;
  line: number;
  column: number;
}

interface Located extends Error {
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

/** Rolldown tells a plugin's error, place included, in its message only. */
function placeInMessage(message: string): Place | undefined {
  const [, path, line, column] = /((?:file:\/\/)?\/\S+\.(?:mdx|yaml)):(\d+):(\d+)/.exec(message) ?? [];
  return path === undefined ? undefined : { path, line: Number(line), column: Number(column) };
}

function placeInFields({ loc, id }: Located): Place | undefined {
  const path = (loc?.file ?? id)?.split('?')[0];
  if (path === undefined) return undefined;
  const line = loc?.line ?? 0;
  return { path, line, column: line === 0 ? 0 : (loc?.column ?? 0) + 1 };
}

/** What is wrong: the MDX error inside a bundler's report, or else the message without its stack. */
function reasonIn(message: string): string {
  const inner = /^MDXError: (.+)$/m.exec(message)?.[1];
  return (
    inner ??
    message
      .split(/\n\s*at /)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ??
    ''
  );
}
