import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Problem } from '../problem.ts';
import { isText, offsetOf, type SectionFile } from '../section-file.ts';

/** Every place has words: the introduction, a section (a lead or a point), each point. */
export function placeProblems({ source, tree, isIntroduction }: SectionFile): Problem[] {
  if (!tree) return [];
  if (isIntroduction) {
    return hasWords(tree.children)
      ? []
      : [source.at(source.text.trimEnd().length, '导言是空的', '在这一行下空一行，写上导言的文字。')];
  }
  const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const points = tree.children.filter((node) => node.type === 'heading' && node.depth === 2);
  const empty = points.filter((point) => !hasWords(blocksAfter(point, tree)));
  const problems = empty.map((point) =>
    source.at(offsetOf(point), '这一点只有标题，没有正文', '在标题下空一行，写上正文。'),
  );
  if (title && points.length === 0 && !hasWords(blocksAfter(title, tree))) {
    problems.push(source.at(offsetOf(title), '这一小节没有正文', '在标题下空一行，写上正文。'));
  }
  return problems;
}

function blocksAfter(heading: RootContent, tree: Root): RootContent[] {
  const rest = tree.children.slice(tree.children.indexOf(heading) + 1);
  const end = rest.findIndex((node) => node.type === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

function hasWords(blocks: RootContent[]): boolean {
  return blocks.some((block) => isText(block) && toString(block).trim() !== '');
}
