import type { Content } from './content/content.ts';
import { onceASection } from './content/once-a-section.ts';
import type { SectionFile } from './content/section-file.ts';
import type { Problem } from './problem.ts';

/** One thing that must hold in the content. */
export type Rule = (content: Content) => Problem[];

/**
 * A rule that looks at one section at a time; a section that cannot be read is left out. What it found is kept for as long
 * as the section.
 */
export function ofEachSection(problemsIn: (section: SectionFile) => Problem[]): Rule {
  const keptOrFound = onceASection(problemsIn);
  return ({ sections }) => sections.filter(({ isRead }) => isRead).flatMap(keptOrFound);
}
