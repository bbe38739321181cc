import type { Heading, Root } from 'mdast';
import type { Problem } from '../problem.ts';
import { headingsOf, idOf, offsetOf, type SectionFile } from '../section-file.ts';
import { permanentName, permanentNameRule } from '../vocabulary.ts';
import { visit } from 'unist-util-visit';

/** One `#` a section, `##` for points, nothing deeper; each with a permanent id of the right form. */
export function headingProblems(section: SectionFile): Problem[] {
  const { source, tree } = section;
  if (!tree) return [];
  const top = new Set(headingsOf(tree));
  const problems: Problem[] = [];
  visit(tree, 'heading', (heading) => {
    problems.push(...problemsOfOne(heading, section, top.has(heading)));
  });
  problems.push(...brokenHeadings(section, tree));
  const titles = [...top].filter(({ depth }) => depth === 1);
  if (section.isIntroduction) return problems;

  const [title, ...more] = titles;
  const firstBlock = tree.children.find((node) => node.type !== 'definition');
  if (!title)
    problems.push(
      source.at(
        firstBlock ? offsetOf(firstBlock) : bodyStart(section),
        '缺少小节的标题',
        `正文第一行写“# 标题 [#${section.slug}]”。`,
      ),
    );
  if (title && firstBlock && firstBlock !== title) {
    problems.push(source.at(offsetOf(firstBlock), '小节的标题之前有文字', '把“# ”开头的标题移到正文的第一行。'));
  }
  problems.push(
    ...more.map((extra) =>
      source.at(offsetOf(extra), '一个小节只能有一个“# ”标题', '各点的标题用“## ”；另一小节请另建文件。'),
    ),
  );
  return problems;
}

/** Paragraphs that were meant to be headings. */
function brokenHeadings({ source }: SectionFile, tree: Root): Problem[] {
  const offsets = tree.children.filter(({ type }) => type === 'paragraph').map(offsetOf);
  return offsets.flatMap((offset) => {
    const mark = /^[#＃]+/u.exec(source.text.slice(offset))?.[0];
    return mark
      ? [source.at(offset, `“${mark}”没有变成标题`, '“#”用半角，后面空一格；本来就是井号的，写成“\\#”。')]
      : [];
  });
}

function problemsOfOne(heading: Heading, { source, slug, isIntroduction }: SectionFile, isTop: boolean): Problem[] {
  const say = (message: string, cure: string) => [source.at(offsetOf(heading), message, cure)];
  if (isIntroduction) return say('导言里不能有标题', '删去标题，或把它和下面的文字移到一个小节的文件里。');
  if (!isTop) return say('引用或列表里不能有标题', '标题另起一行，前面不要有“>”“-”或数字。');
  if (heading.depth > 2) return say('标题最多两级', '改成“## ”，或改写成正文。');

  const id = idOf(heading);
  if (id === undefined) return say('标题缺少固定编号', missingIdCure(heading, source.text, slug));
  if (!permanentName.test(id)) return say(`固定编号“${id}”写法不对`, `编号${permanentNameRule}，例如 [#jianzhang]。`);
  if (textOf(heading) === '') return say('标题是空的', '在固定编号之前写上标题的文字。');
  if (heading.depth === 1 && id !== slug) {
    return say(`小节标题的固定编号“${id}”与文件名不一致`, `写成 [#${slug}]：它取自文件名里数字之后的部分。`);
  }
  if (id.endsWith('-zongshu')) return say(`固定编号“${id}”不能以 -zongshu 结尾，那是总述的编号`, '换一个编号。');
  if (/^note(?:ref)?-/.test(id))
    return say(`固定编号“${id}”不能以 note- 或 noteref- 开头，那是校记的编号`, '换一个编号。');
  return [];
}

function missingIdCure(heading: Heading, text: string, slug: string): string {
  if (text[offsetOf(heading)] !== '#')
    return '上一段文字下面紧接“---”或“===”会变成标题：删去这条线，或在它上面空一行。';
  const example = heading.depth === 1 ? slug : '编号';
  return `在这一行末尾空一格，写 [#${example}]；编号${permanentNameRule}，发布后不再改。`;
}

function textOf(heading: Heading): string {
  const { position } = heading;
  const [first] = heading.children;
  if (!position || heading.children.length !== 1 || first?.type !== 'text') return '…';
  return first.value
    .replace(/\s*\[#[^\]]*\]\s*$/, '')
    .replaceAll('|', '')
    .trim();
}

function bodyStart({ source, frontMatter }: SectionFile): number {
  if (!frontMatter) return 0;
  const after = frontMatter.offset + frontMatter.yaml.length;
  const lineEnd = /\n/.exec(source.text.slice(after));
  return lineEnd ? after + lineEnd.index + 1 : after;
}
