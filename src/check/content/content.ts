import { join } from 'node:path';
import { pathBelow } from '../../command/files.ts';
import { caseSchema, changesSchema } from '../../study/contract/content-schema.ts';
import { picturesFolder } from '../../study/contract/pictures.ts';
import { indexSchema } from '../../study/contract/entry-schema.ts';
import { originalFile } from '../../study/contract/original-file.ts';
import { addressesFile } from '../../study/contract/published-addresses.ts';
import type { Problem } from '../problem.ts';
import { divisionProblems } from './division.ts';
import { addressesIn, type StudyAddresses } from './addresses.ts';
import { readDiagramFiles, type DiagramFile } from './diagram-file.ts';
import { idsIn, type StudyIds } from './ids.ts';
import type { KeptFacts } from './kept-facts.ts';
import { lazily } from './lazily.ts';
import { readOriginal, type OriginalFile } from './original-file.ts';
import { readPictureFiles, type PictureFile } from './picture-files.ts';
import { readPublishedFile, type PublishedFile } from './published-file.ts';
import type { SectionFile } from './section-file.ts';
import { isParsed } from './section-state.ts';
import { readSections, sectionNames } from './sections-folder.ts';
import { wordsOf, type StudyWords } from './words.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

type Case = ReturnType<typeof caseSchema.parse>;
type Changes = ReturnType<typeof changesSchema.parse>;
type Entries = ReturnType<typeof indexSchema.parse>;

/** The editors' folder, read once for all rules. Costly parts are read when they are first used. */
export interface Content {
  /** its name for editors: like every file's, the path from the project's folder, with `/` */
  name: string;
  /** what lies in `sections/`, sorted; hidden files are the system's */
  names: string[];
  /** every `.mdx` file there, in order */
  sections: SectionFile[];
  /** why some of them cannot be read */
  unreadable: Problem[];
  /** `case.yaml` and its like; undefined where the file is not there */
  caseFile: YamlFile<Case> | undefined;
  changesFile: YamlFile<Changes> | undefined;
  indexFile: YamlFile<Entries> | undefined;
  /** what lies in `diagrams/`, in order */
  diagrams: DiagramFile[];
  /** what lies in `pictures/` */
  pictureFiles: PictureFile[];
  /** `addresses.txt`; undefined where the study has published nothing */
  publishedFile: PublishedFile | undefined;
  /** `source.txt`, the untouched source; undefined where the study keeps none */
  original: OriginalFile | undefined;
  /** its text; '' where there is none, or it cannot be read */
  sourceText: string;
  /** the words of the study, and of each of its places, as far as its sections can be parsed */
  words: StudyWords;
  /** Is every section correctly divided into places? Until then, words may be counted to the wrong place. */
  isDivided: boolean;
  /** the permanent ids of the study */
  ids: StudyIds;
  /** the addresses to which the study answers */
  addresses: StudyAddresses;
}

/**
 * Reads the editors' folder. In: its path, the project's folder, and where earlier checks have kept what they learnt of
 * its sections, if anywhere. Errors: the file system's.
 */
export function readContent(folder: string, root: string, kept?: KeptFacts): Content {
  const named = (name: string) => pathBelow(root, join(folder, name));
  const yaml = <T>(name: string, schema: { parse: (value: unknown) => T } & Parameters<typeof readYamlFile<T>>[2]) =>
    readYamlFile(join(folder, name), named(name), schema);
  const names = sectionNames(join(folder, 'sections'));
  const { sections, unreadable } = readSections(join(folder, 'sections'), names, named('sections'), kept);
  const content: Content = lazily<Content>({
    name: () => named(''),
    names: () => names,
    sections: () => sections,
    unreadable: () => unreadable,
    caseFile: () => yaml('case.yaml', caseSchema),
    changesFile: () => yaml('changes.yaml', changesSchema),
    indexFile: () => yaml('index.yaml', indexSchema),
    diagrams: () => readDiagramFiles(join(folder, 'diagrams'), named('diagrams')),
    pictureFiles: () => readPictureFiles(join(folder, picturesFolder)),
    publishedFile: () => readPublishedFile(join(folder, addressesFile), named(addressesFile)),
    original: () => readOriginal(join(folder, originalFile), named(originalFile)),
    sourceText: () => content.original?.source?.text ?? '',
    words: () => wordsOf(sections),
    isDivided: () => sections.every((section) => isParsed(section) && divisionProblems(section).length === 0),
    ids: () => idsIn(sections),
    addresses: () => addressesIn(content),
  });
  return content;
}
