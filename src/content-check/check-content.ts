import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from './problem.ts';
import { allowedSyntaxProblems } from './rules/allowed-syntax.ts';
import { companionProblems } from './rules/companion-files.ts';
import { fileNameProblems } from './rules/file-names.ts';
import { frontMatterProblems } from './rules/front-matter.ts';
import { headingProblems } from './rules/headings.ts';
import { permanentIds } from './rules/ids.ts';
import { linkProblems } from './rules/links.ts';
import { noteProblems } from './rules/notes.ts';
import { placeProblems } from './rules/places.ts';
import { slipProblems } from './rules/slips.ts';
import { syntaxProblems } from './rules/syntax.ts';
import { sectionFile, unreadSection } from './section-file.ts';
import { readSource } from './source-text.ts';

const rulesOfOneFile = [frontMatterProblems, syntaxProblems, allowedSyntaxProblems, placeProblems];

/**
 * Finds everything in the editors' folder that would not make a good site. Reads nothing else.
 * In: the folder, and the project's folder, from which files are named. Out: the problems by file and line; none when
 * the content is good. Errors: the file system's.
 */
export function checkContent(content: string, root: string): Problem[] {
  const named = (path: string) => relative(root, path).split(sep).join('/');
  const folder = join(content, 'sections');
  const names = existsSync(folder) ? sectionNames(folder) : [];
  if (names.length === 0) {
    return [
      {
        file: named(folder),
        line: 0,
        column: 0,
        message: '这里没有小节的文件',
        cure: '放入 00-daoyan.mdx、01-….mdx 等文件。',
      },
    ];
  }
  const sources = names.filter((name) => name.endsWith('.mdx')).map((name) => ({ name, ...read(folder, name, named) }));
  // what speaks of a section that cannot be read is not wrong for that
  const sections = sources.map(({ name, source }) =>
    source ? sectionFile(source, name.slice(0, -4)) : unreadSection(name.slice(0, -4)),
  );
  const readable = sections.filter((_, at) => sources[at]?.source);
  const { ids, problems: repeatedIds } = permanentIds(sections);
  const headings = readable.flatMap(headingProblems);
  const problems = [
    ...fileNameProblems(names, named(folder)),
    ...sources.flatMap(({ problem }) => problem ?? []),
    ...introductionProblems(names, named(folder)),
    ...readable.flatMap((section) => rulesOfOneFile.flatMap((rule) => rule(section))),
    ...headings,
    ...repeatedIds,
    ...noteProblems(sections),
    ...linkProblems(sections, ids),
    ...companionProblems(content, named, sections, headings.length === 0),
    ...slipProblems(content, named, sections),
  ];
  return problems.toSorted(byPlace);
}

function sectionNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
}

function read(folder: string, name: string, named: (path: string) => string) {
  const found = readSource(join(folder, name), named(join(folder, name)));
  return 'text' in found ? { source: found } : { problem: found };
}

function introductionProblems(names: string[], folder: string): Problem[] {
  if (names.some((name) => /^0+-/.test(name))) return [];
  return [{ file: folder, line: 0, column: 0, message: '缺少导言', cure: '放入序号为零的文件，例如 00-daoyan.mdx。' }];
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
