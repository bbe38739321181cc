import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isCopy, isLeftBehind } from '../../study/contract/left-behind.ts';
import type { Problem } from '../problem.ts';
import { readFacts, type KeptFacts } from './kept-facts.ts';
import { sectionFile, unreadSection, type SectionFile } from './section-file.ts';
import { readSource, type SourceText } from './source-text.ts';

/** What lies in the folder, sorted, without what systems and editors leave there. */
export function sectionNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !isLeftBehind(name))
    .toSorted();
}

/**
 * Reads the `.mdx` files; copies are no sections. In: the folder, the names in it, what editors call the folder, and where
 * earlier checks have kept what they learnt, if anywhere.
 */
export function readSections(
  folder: string,
  names: string[],
  called: string,
  kept: KeptFacts | undefined,
): { sections: SectionFile[]; unreadable: Problem[] } {
  const sections: SectionFile[] = [];
  const unreadable: Problem[] = [];
  for (const name of names.filter((one) => one.endsWith('.mdx') && !isCopy(one))) {
    const read = readSource(join(folder, name), `${called}/${name}`);
    if ('text' in read) sections.push(sameOrNew(read, name, kept));
    else {
      unreadable.push(read);
      sections.push(unreadSection(read.file, name));
    }
  }
  const present = new Set(sections.map(({ source }) => source.file));
  for (const file of known.keys()) if (!present.has(file)) known.delete(file);
  return { sections, unreadable };
}

/** What was read last, by file. While an editor works on one section of many, the others stay as they are. */
const known = new Map<string, SectionFile>();

function sameOrNew(source: SourceText, name: string, kept: KeptFacts | undefined): SectionFile {
  const last = known.get(source.file);
  if (last?.source.text === source.text) return last;
  const section = sectionFile(source, name, kept && readFacts(source, kept));
  known.set(source.file, section);
  return section;
}
