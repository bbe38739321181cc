import { isMap, isScalar } from 'yaml';
import { knownHeadings } from '../content/known-headings.ts';
import { onceASection } from '../content/once-a-section.ts';
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

/** The title in a section's front matter, and where it begins in the file. */
const titleOf = onceASection('title', ({ frontMatter }): { words: string; offset: number } | null => {
  const facts = frontMatter?.document.contents;
  const title = isMap(facts) ? facts.get('title', true) : undefined;
  if (!isScalar(title) || typeof title.value !== 'string' || !frontMatter) return null;
  return { words: title.value, offset: frontMatter.offset + (title.range?.[0] ?? 0) };
});

const headingOf = (section: SectionFile): string => knownHeadings(section).find(({ isOwn }) => isOwn)?.words ?? '';

const sharesWords = (title: string, heading: string): boolean => [...title].some((one) => heading.includes(one));
