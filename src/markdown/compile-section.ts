import type { CompiledSection } from '../study/compiled-section.ts';
import { markdownProcessor } from './index.ts';

type Renderer = ReturnType<NonNullable<typeof markdownProcessor.createMdxRenderer>>;

/** Made once, because that loads every plugin. */
let renderer: Renderer | undefined;

/**
 * Compiles a section as `@astrojs/mdx` has it compiled, and keeps what the plugins have published of it.
 * In: the text of its file, and the file's path. Errors: whatever MDX or a plugin refuses; its `loc` says where.
 */
export async function compileSection(text: string, path: string): Promise<CompiledSection> {
  renderer ??= markdownProcessor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  if (!renderer) throw new Error('The Markdown processor does not know MDX.');
  const published: Partial<CompiledSection> = {};
  try {
    await (await renderer).process(withoutFrontMatter(text), path, published);
  } catch (error) {
    const { line, column } = error as { line?: number; column?: number };
    throw Object.assign(error as Error, { loc: { file: path, line, column: (column ?? 1) - 1 } });
  }
  const { places, notes, body } = published;
  if (!places || !notes || !body) throw new Error(`${path}: the Markdown plugins have published nothing.`);
  return { places, notes, body };
}

/** Every position stays the same. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^\s*---[ \t]*\r?\n.*?^---[ \t]*$/ms, (found) => found.replace(/[^\r\n]/g, ' '));
}
