import { join } from 'node:path';
import { placeTexts } from '../place-texts.ts';
import type { Problem } from '../problem.ts';
import type { SectionFile } from '../section-file.ts';
import { studyText } from '../study-text.ts';
import { caseProblems } from './case-file.ts';
import { changesProblems } from './changes-file.ts';
import { diagramProblems } from './diagram-files.ts';
import { indexProblems } from './index-file.ts';

/**
 * What editors write beside the sections: facts of the case, entries of the index, pictures, editions. They may quote
 * the study's words. In: the content folder, how to name a file of it, the sections, and whether every section is
 * rightly divided into places: while it is not, words stand in other places than they will, and no quotation is checked.
 */
export function companionProblems(
  content: string,
  named: (path: string) => string,
  sections: SectionFile[],
  isDivided: boolean,
): Problem[] {
  const isKnown = isDivided && sections.every(({ tree }) => tree);
  const text = isKnown ? studyText(sections) : undefined;
  return [
    ...caseProblems(join(content, 'case.yaml'), named, text),
    ...indexProblems(join(content, 'index.yaml'), named, text),
    ...diagramProblems(join(content, 'diagrams'), named, {
      slugs: sections.map(({ slug }) => slug),
      places: isKnown ? placeTexts(sections) : undefined,
    }),
    ...changesProblems(join(content, 'changes.yaml'), join(content, 'case.yaml'), named),
  ];
}
