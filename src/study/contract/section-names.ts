import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the name of a section's file says: `02-ducha.mdx`. */
export interface SectionName {
  name: string;
  /** as written, `02`; it orders the sections and does nothing else */
  number: string;
  /** its place in the address, `ducha` */
  slug: string;
  /** the number is zero: the file stands on the home page */
  isIntroduction: boolean;
}

/** Reads the name of a section's file, with or without `.mdx`; undefined where it is not of this form. */
export function sectionName(name: string): SectionName | undefined {
  const [, number, slug] = /^(\d+)-(.+?)(?:\.mdx)?$/.exec(name) ?? [];
  return number && slug ? { name, number, slug, isIntroduction: /^0+$/.test(number) } : undefined;
}

/** The slug in the name of a section's file; a name of another form is its own slug. */
export function slugOf(name: string): string {
  return sectionName(name)?.slug ?? name.replace(/\.mdx$/, '');
}

/** The well-named files of `content/sections/` in reading order. */
export function sectionFiles(content: string): SectionName[] {
  const folder = join(content, 'sections');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => (name.endsWith('.mdx') && sectionName(name)) || []);
}
