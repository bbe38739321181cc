import type { VFile } from 'vfile';
import type { CompiledSection } from '../study/compiled-section.ts';

/** By the paths of their files, what was found of sections that are being compiled. */
const published = new Map<string, Partial<CompiledSection>>();

/**
 * Passes facts about a file from the Markdown plugins to whoever has it compiled (`compile-section.ts`): beside its front
 * matter, which `@astrojs/mdx` keeps in `file.data.astro.frontmatter`.
 */
export function publish(file: VFile, facts: Partial<CompiledSection>): void {
  const data = file.data as { astro?: { frontmatter?: Partial<CompiledSection> } };
  data.astro ??= {};
  data.astro.frontmatter = Object.assign(data.astro.frontmatter ?? {}, facts);
  if (file.path) published.set(file.path, data.astro.frontmatter);
}

/** What was published of a file, once. In: its path. */
export function takePublished(path: string): CompiledSection {
  const facts = published.get(path);
  published.delete(path);
  return facts as CompiledSection;
}
