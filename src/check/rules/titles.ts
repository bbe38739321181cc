import { toString } from 'mdast-util-to-string';
import { isMap, isScalar } from 'yaml';
import { headingWords } from '../../study/contract/headings.ts';
import { ownHeading } from '../content/heading.ts';
import type { SectionFile } from '../content/section-file.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** The title of a section in the contents is its own: no other section has it, and its heading speaks of it. */
export const titles: Rule = ({ sections }) => {
  const owners = new Map<string, SectionFile>();
  return sections.flatMap((section) => {
    const title = titleOf(section);
    if (!title) return [];
    const owner = owners.get(title.words);
    if (!owner) owners.set(title.words, section);
    const say = (message: string, cure: string): Problem[] => [section.source.at(title.offset, message, cure)];
    const name = (one: SectionFile) => one.source.file.replace(/^.*\//, '');
    if (owner) return say(`“${title.words}”也是 ${name(owner)} 的 title`, '换成这一节自己的名字。');
    const heading = headingOf(section);
    if (heading === '' || sharesWords(title.words, heading)) return [];
    const other = sections.find((one) => one !== section && headingOf(one).includes(title.words));
    const whose = other ? `，像是 ${name(other)} 的` : '';
    return say(`title“${title.words}”与标题“${heading}”没有一个字相同${whose}`, '改成这一节标题里的几个字。');
  });
};

function titleOf({ frontMatter }: SectionFile): { words: string; offset: number } | undefined {
  const facts = frontMatter?.document.contents;
  const title = isMap(facts) ? facts.get('title', true) : undefined;
  if (!isScalar(title) || typeof title.value !== 'string' || !frontMatter) return undefined;
  return { words: title.value, offset: frontMatter.offset + (title.range?.[0] ?? 0) };
}

const headingOf = ({ headings }: SectionFile): string => {
  const heading = ownHeading(headings);
  return heading ? headingWords(toString(heading.node)) : '';
};

const sharesWords = (title: string, heading: string): boolean => [...title].some((one) => heading.includes(one));
