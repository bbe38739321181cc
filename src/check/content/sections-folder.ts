import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isCopy, isLeftBehind } from '../../study/contract/left-behind.ts';
import type { Problem } from '../problem.ts';
import { sectionFile, unreadSection, type SectionFile } from './section-file.ts';
import { readSource, type SourceText } from './source-text.ts';

/** What lies in the folder, sorted, without what systems and editors leave there. */
export function sectionNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !isLeftBehind(name))
    .toSorted();
}

/** Reads the `.mdx` files; copies are no sections. In: the folder, the names in it, and what editors call the folder. */
export function readSections(
  folder: string,
  names: string[],
  called: string,
): { sections: SectionFile[]; unreadable: Problem[] } {
  const sections: SectionFile[] = [];
  const unreadable: Problem[] = [];
  for (const name of names.filter((one) => one.endsWith('.mdx') && !isCopy(one))) {
    const read = readSource(join(folder, name), `${called}/${name}`);
    if ('text' in read) sections.push(sameOrParsed(read, name));
    else {
      unreadable.push(read);
      sections.push(unreadSection(read.file, name));
    }
  }
  const present = new Set(sections.map(({ source }) => source.file));
  for (const file of parsed.keys()) if (!present.has(file)) parsed.delete(file);
  return { sections, unreadable };
}

/** What was parsed last, by file. While an editor works on one section of many, the others stay as they are. */
const parsed = new Map<string, SectionFile>();

function sameOrParsed(source: SourceText, name: string): SectionFile {
  const last = parsed.get(source.file);
  if (last?.source.text === source.text) return last;
  const section = sectionFile(source, name);
  parsed.set(source.file, section);
  return section;
}
