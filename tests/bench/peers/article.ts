import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingWords } from '../../../src/study/contract/headings.ts';
import { sectionFiles } from '../../../src/study/contract/section-names.ts';

/** A page of the article in Markdown that every generator reads. */
export interface ArticlePage {
  /** `zhenjie`, '' for the introduction */
  slug: string;
  title: string;
  /** headings and paragraphs, without the page's own heading */
  markdown: string;
}

/**
 * The pages of a content folder in reading order, as Markdown without what only this site understands: front matter,
 * break bars, fixed ids, notes. Lines are joined as this site does it, because other generators would show a space
 * between two lines of Chinese.
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
      .map((block) => (block.startsWith('#') ? headingWords(block) : block));
    const heading = blocks.find((block) => block.startsWith('# '))?.slice(2);
    return {
      slug: isIntroduction ? '' : slug,
      title: heading ?? /^title: *(.+)$/m.exec(front)?.[1] ?? slug,
      markdown: blocks.filter((block) => !block.startsWith('# ')).join('\n\n'),
    };
  });
}

/** The page's words, as a search should find them. */
export function wordsOfPage({ title, markdown }: ArticlePage): string {
  return [title, ...markdown.split('\n\n').map((block) => block.replace(/^#+ /, ''))].join('\n');
}
