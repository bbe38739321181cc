import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { closingProblems } from './closing-problems.ts';
import { ownHeading } from './heading.ts';
import { onceASection } from './once-a-section.ts';
import { offsetOf, type SectionFile } from './section-file.ts';
import type { Problem } from '../problem.ts';
import { problemsOfHeading } from './heading-problems.ts';

/** What keeps a section from being divided into places. A section that cannot be parsed has other problems. */
export const divisionProblems = onceASection('divisionProblems', (section): Problem[] => {
  const { source, tree } = section;
  if (!tree) return [];
  const top = new Map(section.headings.map((heading) => [heading.node, heading]));
  const problems: Problem[] = [];
  visit(tree, 'heading', (node) => {
    const say = (message: string, cure: string) => problems.push(source.at(offsetOf(node), message, cure));
    const heading = top.get(node);
    if (section.isIntroduction) say('导言里不能有标题', '删去标题，或把它和下面的文字移到一个小节的文件里。');
    else if (!heading) say('引用或列表里不能有标题', '标题另起一行，前面不要有“>”“-”或数字。');
    else if (node.depth > 2) say('标题最多两级', '改成“## ”，或改写成正文。');
    else problems.push(...problemsOfHeading(heading, section));
  });
  problems.push(...brokenHeadings(section, tree), ...closingProblems(section, tree));
  return section.isIntroduction ? problems : [...problems, ...titleProblems(section, tree)];
});

/** Paragraphs that were meant to be headings. */
function brokenHeadings({ source }: SectionFile, tree: Root): Problem[] {
  const offsets = tree.children.filter(({ type }) => type === 'paragraph').map(offsetOf);
  return offsets.flatMap((offset) => {
    const hashes = /^[#＃]+/u.exec(source.text.slice(offset))?.[0];
    return hashes
      ? [source.at(offset, `“${hashes}”没有变成标题`, '“#”用半角，后面空一格；本来就是井号的，写成“\\#”。')]
      : [];
  });
}

function titleProblems(section: SectionFile, tree: Root): Problem[] {
  const { source, slug } = section;
  const title = ownHeading(section.headings);
  const more = section.headings.filter(({ depth, offset }) => depth === 1 && title && offset > title.offset);
  const firstBlock = tree.children.find((node) => node.type !== 'definition');
  const problems: Problem[] = [];
  if (!title) {
    const at = firstBlock ? offsetOf(firstBlock) : bodyStart(section);
    problems.push(source.at(at, '缺少小节的标题', `正文第一行写“# 标题 [#${slug}]”。`));
  }
  if (title && firstBlock && firstBlock !== section.headings[0]?.node) {
    problems.push(source.at(offsetOf(firstBlock), '小节的标题之前有文字', '把“# ”开头的标题移到正文的第一行。'));
  }
  const cure = '各点的标题用“## ”；另一小节请另建文件。上面一级只能是“第一编　总则 [#bian-1]”的样子。';
  return [...problems, ...more.map(({ offset }) => source.at(offset, '一个小节只能有一个“# ”标题', cure))];
}

function bodyStart({ source, frontMatter }: SectionFile): number {
  if (!frontMatter) return 0;
  const lineEnd = /\n/.exec(source.text.slice(frontMatter.end));
  return lineEnd ? frontMatter.end + lineEnd.index + 1 : frontMatter.end;
}
