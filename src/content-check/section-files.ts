import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A section's file by its name. */
export interface SectionName {
  /** `02-ducha.mdx` */
  name: string;
  /** as written: `02` */
  number: string;
  /** `ducha` */
  slug: string;
  /** the number is zero: the file stands on the home page */
  isIntroduction: boolean;
}

/** The well-named files of `content/sections/` in reading order. In: the content folder. */
export function sectionFiles(content: string): SectionName[] {
  const folder = join(content, 'sections');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const [, number, slug] = /^(\d+)-(.+)\.mdx$/.exec(name) ?? [];
      return number && slug ? [{ name, number, slug, isIntroduction: /^0+$/.test(number) }] : [];
    });
}
