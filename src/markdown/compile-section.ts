import type { CompiledSection } from '../study/compiled-section.ts';
import { publishedBy } from './published.ts';

/** Made once, because that loads every plugin: only where there is something to compile. */
let compiler: Promise<(text: string, path: string) => Promise<unknown>> | undefined;

async function makeCompiler() {
  const [{ astroMdx }, { markdown }] = await Promise.all([import('./astro-mdx.ts'), import('./index.ts')]);
  return astroMdx(markdown);
}

/**
 * Compiles a section by `@astrojs/mdx`, and keeps what the plugins have published of it.
 * In: the text of its file, and the file's path. Errors: whatever MDX or a plugin refuses; its `loc` says where.
 */
export async function compileSection(text: string, path: string): Promise<CompiledSection> {
  const compile = await (compiler ??= makeCompiler());
  const { title, short, places, notes, body } = await publishedBy(() => compile(text, path));
  if (title === undefined || !places || !notes || !body)
    throw new Error(`${path}: the Markdown plugins have published nothing.`);
  return { title, short, places, notes, body };
}
