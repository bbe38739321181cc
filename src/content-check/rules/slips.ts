import { join } from 'node:path';
import { diagramFiles } from '../../diagrams/diagram-files.ts';
import { quotableIn } from '../copy/source-words.ts';
import type { Problem } from '../problem.ts';
import type { SectionFile } from '../section-file.ts';
import { studyText } from '../study-text.ts';
import { copyProblemsIn, yamlCopyProblems } from './copy-yaml.ts';
import { copyProblems } from './copy.ts';

/** Slips of the pen, wherever editors write words of their own or copy the source's. */
export function slipProblems(content: string, named: (path: string) => string, sections: SectionFile[]): Problem[] {
  const quotes = quotableIn(content, studyText(sections));
  const diagrams = join(content, 'diagrams');
  const yamlFiles = ['case.yaml', 'changes.yaml'].map((name) => join(content, name));
  return [
    ...sections.flatMap((section) => copyProblems(section, quotes)),
    ...sections.flatMap(({ source, frontMatter }) =>
      frontMatter ? copyProblemsIn({ source, ...frontMatter }, quotes) : [],
    ),
    ...[...yamlFiles, ...diagramFiles(diagrams).map((name) => join(diagrams, name))].flatMap((path) =>
      yamlCopyProblems(path, named, quotes),
    ),
  ];
}
