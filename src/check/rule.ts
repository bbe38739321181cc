import type { Content } from './content/content.ts';
import type { SectionFile } from './content/section-file.ts';
import type { Problem } from './problem.ts';

/** One thing that must hold in the content. */
export type Rule = (content: Content) => Problem[];

/**
 * A rule that looks at one section at a time; a section that cannot be read is left out. What it found is kept for as long
 * as the section: see `sections-folder.ts`.
 */
export function ofEachSection(problemsIn: (section: SectionFile) => Problem[]): Rule {
  const found = new WeakMap<SectionFile, Problem[]>();
  const keptOrFound = (section: SectionFile) => {
    const problems = found.get(section) ?? problemsIn(section);
    found.set(section, problems);
    return problems;
  };
  return ({ sections }) => sections.filter(({ isRead }) => isRead).flatMap(keptOrFound);
}
