import { isSubpartHeading } from '../../../study/contract/levels.ts';
import { groupsOf, outlineOf, type SectionGroup } from '../../../study/outline/levels.ts';
import type { Study, StudyPlace, StudySection } from '../../../study/study.ts';
import { chapterName } from './chapters.ts';

/** A line of the book's contents, and the lines below it. */
export interface ContentsLine {
  /** where it leads, relative to the package document */
  href: string;
  words: string;
  below: ContentsLine[];
}

/** The book's contents: every section with its points. */
export function contentsOf({ sections }: Study): ContentsLine[] {
  return [
    { href: 'title.xhtml', words: '题名', below: [] },
    ...groupsOf(sections).reduce(withGroup, []),
    { href: 'about.xhtml', words: '来源与凡例', below: [] },
  ];
}

/** Adds a group of sections: below the heading of its part, a 分编 below its 编, or below 附件. */
function withGroup(lines: ContentsLine[], { kind, parts, sections }: SectionGroup<StudySection>): ContentsLine[] {
  const [first] = sections;
  if (!first) return lines;
  const href = `${chapterName(first)}.xhtml`;
  const above = parts.map(({ id, heading }) => ({ href: `${href}#${id}`, words: heading, below: [] }));
  if (kind === 'attachments' && sections.length > 1) above.push({ href, words: '附件', below: [] });
  let open = lines;
  for (const line of above) {
    const upper = isSubpartHeading(line.words) ? lines.at(-1) : undefined;
    if (upper) open = upper.below;
    open.push(line);
    open = line.below;
  }
  open.push(...sections.map(sectionLine));
  return lines;
}

function sectionLine(section: StudySection): ContentsLine {
  const href = `${chapterName(section)}.xhtml`;
  const lineOf = ({ id, heading }: StudyPlace, below: ContentsLine[]) => ({
    href: `${href}#${id}`,
    words: heading,
    below,
  });
  const below = outlineOf(section).map((node) =>
    lineOf(
      node.place,
      node.below.map((point) => lineOf(point, [])),
    ),
  );
  return { href, words: section.heading || section.title, below };
}
