import type { Content } from './content/content.ts';
import { onceASection } from './content/once-a-section.ts';
import type { SectionFile } from './content/section-file.ts';
import type { Problem } from './problem.ts';

/** One thing that must hold in the content. */
export type Rule = (content: Content) => Problem[];

/** A rule that looks at one section at a time; a section that cannot be read is left out. */
export const ofEachSection =
  (problemsIn: (section: SectionFile) => Problem[]): Rule =>
  ({ sections }) =>
    sections.filter(({ isRead }) => isRead).flatMap(problemsIn);

/** The same, with what it found kept by its name, as `onceASection` keeps it. */
export const onceOfEachSection = (name: string, problemsIn: (section: SectionFile) => Problem[]): Rule =>
  ofEachSection(onceASection(name, problemsIn));
