import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { headingWords } from '../../study/contract/headings.ts';
import { ownHeading, type SectionHeading } from '../content/heading.ts';
import { isText } from '../content/section-file.ts';
import { onceOfEachSection } from '../rule.ts';

/**
 * Every file has words: the introduction its own, a section a lead, points or a closing, or a heading that is a whole
 * sentence. A point may be a heading alone.
 */
export const places = onceOfEachSection('places', ({ source, tree, headings, isIntroduction }) => {
  if (!tree) return [];
  if (isIntroduction) {
    return hasWords(tree.children)
      ? []
      : [
          source.at(
            source.text.trimEnd().length,
            '导言是空的',
            '在这一行下空一行，写上原文的导言；原文没有导言的，删去这个文件。',
          ),
        ];
  }
  const title = ownHeading(headings);
  const hasPoints = headings.some(({ depth }) => depth === 2);
  if (!title || hasPoints || hasWords(tree.children) || isSentence(title)) return [];
  const cure =
    '在标题下空一行，写上原文的正文；原文只有标题的，写成前一个文件里的一点：“## 标题 [#编号]”，再删去这个文件。';
  return [source.at(title.offset, '这一小节没有正文', cure)];
});

/** 一、元旦：2019年1月1日放假1天。 */
const isSentence = ({ node }: SectionHeading): boolean => /[。；]/u.test(headingWords(toString(node)));

function hasWords(blocks: RootContent[]): boolean {
  return blocks.some((block) => isText(block) && toString(block).trim() !== '');
}
