import type { SectionFile } from './section-file.ts';

/**
 * Makes something of a section once, and keeps it for as long as the section: while an editor works on one section of
 * many, the others stay as they are (`sections-folder.ts`). What is made must come from the section alone.
 */
export function onceASection<T>(make: (section: SectionFile) => T): (section: SectionFile) => T {
  const made = new WeakMap<SectionFile, { value: T }>();
  return (section) => {
    const kept = made.get(section) ?? { value: make(section) };
    made.set(section, kept);
    return kept.value;
  };
}
