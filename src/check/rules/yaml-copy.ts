import { isPair, isScalar, visit, type Document, type Scalar } from 'yaml';
import { withoutBreakMarks } from '../../study/contract/headings.ts';
import { onceASection } from '../content/once-a-section.ts';
import type { SourceText } from '../content/source-text.ts';
import type { YamlText } from '../content/yaml-file.ts';
import { copyProblems, type CopyProblem } from '../copy/copy-problems.ts';
import { isInQuotation, quotableIn, type Quotable } from '../copy/source-words.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Values that are the editor's own words, by the name of their key. The others are addresses, or quote the text. */
const editorsWords = new Set([
  'title', // of a section or the study; in a diagram it is a label, not a plain value
  'short',
  'siteName',
  'seal',
  'description',
  'authors',
  'statements',
  'rights',
  'conventions',
  'what',
  'note',
]);

/** What editors write in front matter and YAML files is well written. */
export const yamlCopy: Rule = (content) => {
  const { sections, caseFile, changesFile, diagrams } = content;
  const quotable = quotableIn(content);
  const files = [caseFile, changesFile, ...diagrams.map(({ yaml }) => yaml)];
  return [
    ...sections.flatMap((section) => problemsOf(frontMatterSlips(section), section.source, quotable)),
    ...files.flatMap((file) => (file?.document ? problemsOf(slipsIn(file), file.source, quotable) : [])),
  ];
};

const frontMatterSlips = onceASection('frontMatterSlips', ({ frontMatter }) =>
  frontMatter ? slipsIn(frontMatter) : [],
);

function problemsOf(slips: Slip[], source: SourceText, quotable: Quotable): Problem[] {
  return slips
    .filter(({ words, problem }) => !isInQuotation(words, problem, quotable))
    .map(({ offset, problem: { message, cure } }) => source.at(offset, message, cure));
}

/** A slip in the editor's own words, and where it stands in the file. */
interface Slip {
  words: string;
  problem: CopyProblem;
  offset: number;
}

/** A text that cannot be parsed has none: another rule tells why. */
function slipsIn({ document, yaml, offset }: YamlText & { document: Document }): Slip[] {
  const slips: Slip[] = [];
  if (document.errors.length > 0) return slips;
  visit(document, {
    Scalar(role, scalar, ancestors) {
      const pair = ancestors.findLast(isPair);
      const key = pair && isScalar(pair.key) ? String(pair.key.value) : '';
      if (role === 'key' || typeof scalar.value !== 'string' || !editorsWords.has(key)) return;
      const words = withoutBreakMarks(scalar.value);
      for (const problem of copyProblems(words))
        slips.push({ words, problem, offset: offset + offsetIn(scalar, problem.start, yaml) });
    },
  });
  return slips;
}

/** Where a character of the value stands in the file, or the value's beginning where quotes and lines hide it. */
function offsetIn({ range, value }: Scalar, at: number, yaml: string): number {
  const [start = 0, end = 0] = range ?? [];
  const text = String(value);
  const characters = withoutBreakMarks([...text].length === text.length ? text : '');
  let offset = start;
  for (let seen = -1; seen < at && offset < end; offset += 1) {
    if (yaml[offset] === characters[seen + 1]) seen += 1;
    if (seen === at) return offset;
  }
  return start;
}
