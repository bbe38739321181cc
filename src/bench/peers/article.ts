import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionFiles } from '../../content-check/section-files.ts';

/** A page of the article in Markdown that every generator reads. */
export interface ArticlePage {
  /** `zhenjie`, '' for the introduction */
  slug: string;
  title: string;
  /** headings and paragraphs, without a heading of the page's own */
  markdown: string;
}

/**
 * The article as Markdown without what is this site's own: front matter, break marks, fixed ids, notes. Lines are
 * joined as here, since other generators would show a blank between two lines of Chinese.
 * In: the content folder. Out: its pages in reading order.
 */
export function articlePages(content: string): ArticlePage[] {
  return sectionFiles(content).map(({ name, slug, isIntroduction }) => {
    const source = readFileSync(join(content, 'sections', name), 'utf8');
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
    const blocks = body
      .split(/\n{2,}/)
      .map((block) =>
        block
          .replaceAll('\n', '')
          .replace(/\[\^\w+\](?!:)/g, '')
          .trim(),
      )
      .filter((block) => block !== '' && !block.startsWith('[^'))
      .map((block) => (block.startsWith('#') ? block.replaceAll('|', '').replace(/ \[#[\w-]+\]$/, '') : block));
    const heading = blocks.find((block) => block.startsWith('# '))?.slice(2);
    return {
      slug: isIntroduction ? '' : slug,
      title: heading ?? /^title: *(.+)$/m.exec(front)?.[1] ?? slug,
      markdown: blocks.filter((block) => !block.startsWith('# ')).join('\n\n'),
    };
  });
}

/** The page's words as searches should find them. */
export function wordsOfPage({ title, markdown }: ArticlePage): string {
  return [title, ...markdown.split('\n\n').map((block) => block.replace(/^#+ /, ''))].join('\n');
}
