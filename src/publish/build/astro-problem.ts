import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathBelow } from '../../command/files.ts';
import type { Problem } from '../../check/problem.ts';

/**
 * The backstop behind the content check: an error that Astro, Vite or MDX raised about an editor's file, as a problem.
 * In: what the build threw, and the project's folder. Out: undefined if the error is not about a content file: then a
 * programmer needs its stack.
 */
export function problemFrom(error: unknown, root: string): Problem | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const position = positionInMessage(inner.message) ?? positionInFields(inner);
    const path = position?.path.startsWith('file:') ? fileURLToPath(position.path) : position?.path;
    if (!position || !path || !isAbsolute(path) || !/\.(?:mdx|yaml)$/.test(path)) continue;
    const file = pathBelow(root, path);
    const message = `这里无法生成网页：${reasonIn(inner.message)}`;
    return {
      file,
      line: position.line,
      column: position.column,
      message,
      cure: '对照 content/README.md 检查这里的写法。',
    };
  }
  return undefined;
}

interface Position {
  path: string;
  line: number;
  column: number;
}

interface Located extends Error {
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

/** Rolldown puts a plugin's error into its message only, position included. */
function positionInMessage(message: string): Position | undefined {
  const [, path, line, column] =
    /(?:^|\s)((?:file:\/\/)?(?:[A-Z]:)?[/\\][^\n:]+\.(?:mdx|yaml)):(\d+):(\d+)/im.exec(message) ?? [];
  return path === undefined ? undefined : { path, line: Number(line), column: Number(column) };
}

function positionInFields({ loc, id }: Located): Position | undefined {
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
