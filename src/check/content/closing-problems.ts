import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Problem } from '../problem.ts';
import { isText, offsetOf, type SectionFile } from './section-file.ts';

/** What is wrong with the line `***`, which parts the closing (结语) from the last point. */
export function closingProblems({ source }: SectionFile, tree: Root): Problem[] {
  const problems: Problem[] = [];
  const say = (node: Parameters<typeof offsetOf>[0], message: string, cure: string) =>
    problems.push(source.at(offsetOf(node), message, cure));
  const first = tree.children.findIndex(({ type }) => type === 'thematicBreak');
  visit(tree, 'thematicBreak', (node, _, parent) => {
    if (parent !== tree) say(node, '引用或列表里不能有横线', '删去这一行。');
    else if (node !== tree.children[first]) say(node, '“***”写了两次', '只在结语之前写一次：删去这一行。');
  });
  const line = tree.children[first];
  if (!line) return problems;
  const closing = tree.children.slice(first + 1);
  const heading = closing.find(({ type }) => type === 'heading');
  if (heading) say(heading, '结语后面不能再有标题', '把“***”和结语移到最后一点之后；不是结语的，删去“***”一行。');
  else if (!closing.some((node) => isText(node) && toString(node).trim() !== ''))
    say(line, '“***”下面没有结语', '删去这一行。');
  return problems;
}
