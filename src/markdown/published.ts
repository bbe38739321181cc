import type { VFile } from 'vfile';

/**
 * Passes facts about a file from the Markdown plugins to whoever has it compiled (`compile-section.ts`): the processor is given
 * the object that stands in `file.data.astro.frontmatter`.
 */
export function publish(file: VFile, facts: Record<string, unknown>): void {
  const data = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
  data.astro ??= {};
  data.astro.frontmatter = Object.assign(data.astro.frontmatter ?? {}, facts);
}
