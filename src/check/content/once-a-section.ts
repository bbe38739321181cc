import type { SectionFile } from './section-file.ts';

/**
 * Makes something of a section once, and keeps it for as long as the section: while an editor works on one section of
 * many, the others stay as they are (`sections-folder.ts`). A check that keeps what it learns on disk (`kept-facts.ts`)
 * does not even parse them.
 * In: a name that nothing else has. What is made must come from the section alone, and be the same after it has been
 * JSON: no nodes, no functions, never undefined.
 */
export function onceASection<T>(name: string, make: (section: SectionFile) => T): (section: SectionFile) => T {
  return (section) => {
    const { facts } = section;
    if (!Object.hasOwn(facts.values, name)) {
      facts.values[name] = make(section);
      facts.hasNew = true;
    }
    return facts.values[name] as T;
  };
}
