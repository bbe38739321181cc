import type { VFile } from 'vfile';

/**
 * Passes facts about a file from the Markdown plugins to the pages: Astro returns what stands in
 * `file.data.astro.frontmatter` as `remarkPluginFrontmatter` from `render()`.
 */
export function publish(file: VFile, facts: Record<string, unknown>): void {
  const data = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
  data.astro ??= {};
  data.astro.frontmatter = { ...data.astro.frontmatter, ...facts };
}
