import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remarkJoinHanLines } from '../markdown/remark-join-han-lines.ts';
import { idOf, isText, type SectionFile } from './section-file.ts';

/**
 * The words of every place by its id, as `src/markdown/rehype-places.ts` will divide them: headings, leads, points,
 * the introduction. Sections that cannot be parsed have none.
 */
export function placeTexts(sections: SectionFile[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const section of sections) if (section.tree) addPlaces(structuredClone(section.tree), section, texts);
  return texts;
}

function addPlaces(tree: Root, { slug, isIntroduction }: SectionFile, texts: Map<string, string>): void {
  remarkJoinHanLines()(tree);
  let id = isIntroduction ? slug : `${slug}-zongshu`;
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const heading = idOf(node) ?? '';
      texts.set(heading, headingWords(node));
      if (node.depth > 1) id = heading;
    } else if (isText(node)) texts.set(id, (texts.get(id) ?? '') + toString(node));
  }
}

function headingWords(heading: Heading): string {
  return toString(heading)
    .replace(/\s*\[#[^\]]*\]\s*$/, '')
    .replaceAll('|', '');
}
