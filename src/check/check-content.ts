import { readContent, type Content } from './content/content.ts';
import { keepFacts, type KeptFacts } from './content/kept-facts.ts';
import { lazily } from './content/lazily.ts';
import type { SectionFile } from './content/section-file.ts';
import { hasFrontMatter } from './content/section-state.ts';
import { oneOfAKind } from './one-of-a-kind.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './rule.ts';
import { allowedSyntax } from './rules/allowed-syntax.ts';
import { caseFile } from './rules/case-file.ts';
import { claims } from './rules/claims.ts';
import { contact } from './rules/contact.ts';
import { changesFile } from './rules/changes-file.ts';
import { copy } from './rules/copy.ts';
import { diagramFiles } from './rules/diagram-files.ts';
import { doubledParagraphs } from './rules/doubled-paragraphs.ts';
import { fileNames } from './rules/file-names.ts';
import { frontMatter } from './rules/front-matter.ts';
import { fullStops } from './rules/full-stops.ts';
import { headings } from './rules/headings.ts';
import { ids } from './rules/ids.ts';
import { indexFile } from './rules/index-file.ts';
import { itemOrder } from './rules/item-order.ts';
import { lineEnds } from './rules/line-ends.ts';
import { links } from './rules/links.ts';
import { noSections } from './rules/no-sections.ts';
import { notes } from './rules/notes.ts';
import { pastedTables } from './rules/pasted-tables.ts';
import { pictures } from './rules/pictures.ts';
import { places } from './rules/places.ts';
import { publishedAddresses } from './rules/published-addresses.ts';
import { readable } from './rules/readable.ts';
import { redirects } from './rules/redirects.ts';
import { sourceFile } from './rules/source-file.ts';
import { syntax } from './rules/syntax.ts';
import { tables } from './rules/tables.ts';
import { templateWords } from './rules/template-words.ts';
import { titles } from './rules/titles.ts';
import { yamlCopy } from './rules/yaml-copy.ts';

/** What a page needs. At the same position, problems are reported in this order. */
const forms: Rule[] = [
  // the folder of sections
  fileNames, // a number and a slug each, none twice
  readable, // UTF-8 without stray control characters

  // each section by itself
  frontMatter, // between `---`: title, short
  syntax, // Markdown that can be parsed
  allowedSyntax, // text only: no programs, no tags
  tables, // merged cells are rectangles
  pictures, // each is there, is told in words, and fits a phone
  places, // every file has words
  headings, // one `#`, then `##`, each with its permanent id

  // the sections together
  ids, // each id stands once in the study
  notes, // each note is written once and called once
  links, // every link leads somewhere

  titles, // a section's title is its own
  itemOrder, // 一、二、三、 (一)(二) 一是二是 follow one another
  doubledParagraphs, // no paragraph was pasted twice

  // what stands beside the sections
  caseFile, // case.yaml: facts of the study
  contact, // case.yaml: asks readers to write only where it says how
  indexFile, // index.yaml: entries whose words stand in the text
  diagramFiles, // diagrams/: labels that stand in their places
  changesFile, // changes.yaml: a day an entry, the newest first

  // what is out in the world
  publishedAddresses, // addresses.txt: each address still works
  redirects, // addresses.txt: pages that have moved lead to pages that exist

  // how it is written, wherever editors write
  lineEnds, // lines do not run together
  fullStops, // paragraphs end
  pastedTables, // tables that have not become any
  copy, // punctuation and leftover markup in the sections
  yamlCopy, // punctuation in front matter and YAML files
];

/** What the site claims: the words are the source's. */
const truths: Rule[] = [
  sourceFile, // source.txt: UTF-8, and sentence by sentence what the sections have
  templateWords, // what `npm run new` wrote is replaced
  claims, // case.yaml: says so only where source.txt is there
];

/**
 * The problems of a folder, apart: pages can be shown, not published, while only the claims are wrong. Those are looked
 * for when they are asked for, because the comparison of a long text takes longer than all the rest.
 */
export interface Findings {
  /** pages cannot be made */
  forms: Problem[];
  /** the text is not what the site says it is */
  truths: Problem[];
}

/**
 * Finds everything in the editors' folder that would not make a good site. The problems come by file and line; there are
 * none when the content is good.
 * In: the folder, the project's folder, from which files are named, and where to keep what is learnt of each section, so
 * that a later check need not parse those that are still the same. Nothing else is read or written. Errors: the file
 * system's.
 */
export function checkContent(folder: string, root: string, kept?: KeptFacts): Problem[] {
  const content = readContent(folder, root, kept);
  const found = findingsIn(content);
  const problems = [...found.forms, ...found.truths].toSorted(byPosition);
  if (kept) keepFacts(content.sections, kept);
  return problems;
}

/** The same in two lists, with nothing kept. */
export const findProblems = (folder: string, root: string): Findings => findingsIn(readContent(folder, root));

function findingsIn(content: Content): Findings {
  if (content.names.length === 0) return { forms: noSections(content), truths: [] };
  // without front matter nothing is what it seems, so its own problem is the only one
  const headless = new Set(content.sections.filter(isHeadless).map(({ source }) => source.file));
  const problemsOf = (rule: Rule) => rule(content).filter(({ file }) => rule === frontMatter || !headless.has(file));
  const found = (rules: Rule[]) => oneOfAKind(rules.flatMap(problemsOf).toSorted(byPosition));
  const foundForms = found(forms);
  return lazily<Findings>({ forms: () => foundForms, truths: () => found(truths) });
}

const isHeadless = (section: SectionFile): boolean => section.isRead && !hasFrontMatter(section);

function byPosition(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
