import { AsyncLocalStorage } from 'node:async_hooks';
import type { VFile } from 'vfile';
import type { CompiledSection } from '../study/compiled-section.ts';

/** One for each compilation: the pages and the index may have the same section compiled at the same time. */
const compilations = new AsyncLocalStorage<{ found?: Partial<CompiledSection> }>();

/**
 * Passes facts about a file from the Markdown plugins to whoever has it compiled: beside its front matter, which
 * `@astrojs/mdx` keeps in `file.data.astro.frontmatter`.
 */
export function publish(file: VFile, facts: Partial<CompiledSection>): void {
  const data = file.data as { astro?: { frontmatter?: Partial<CompiledSection> } };
  data.astro ??= {};
  data.astro.frontmatter = Object.assign(data.astro.frontmatter ?? {}, facts);
  const compilation = compilations.getStore();
  if (compilation) compilation.found = data.astro.frontmatter;
}

/** What the plugins publish while a file is compiled. In: what compiles it. Errors: its own. */
export async function publishedBy(compile: () => Promise<unknown>): Promise<Partial<CompiledSection>> {
  const compilation: { found?: Partial<CompiledSection> } = {};
  await compilations.run(compilation, compile);
  return compilation.found ?? {};
}
