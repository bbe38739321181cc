import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { rehypePlugins, remarkPlugins } from '../../../src/markdown/index.ts';

/** Renders Markdown with the site's plugins, then `more`, as if it came from `content/sections/01-ceshi.mdx`. */
export async function render(markdown: string, more: typeof rehypePlugins = []): Promise<string> {
  const processor = await createMarkdownProcessor({
    remarkPlugins,
    rehypePlugins: [...rehypePlugins, ...more],
    smartypants: false,
  });
  const { code } = await processor.render(markdown, { fileURL: new URL('file:///content/sections/01-ceshi.mdx') });
  return code;
}
