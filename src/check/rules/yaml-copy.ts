import { isPair, isScalar, visit, type Document, type Scalar } from 'yaml';
import { withoutBreakMarks } from '../../study/contract/headings.ts';
import type { DiagramFile } from '../content/diagram-file.ts';
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
  const texts = [...sections.map(({ frontMatter }) => frontMatter), caseFile, changesFile, ...diagrams.map(yamlOf)];
  return texts.flatMap((text) => (text?.document ? problemsIn(text, quotable) : []));
};

const yamlOf = ({ yaml }: DiagramFile) => yaml;

function problemsIn(text: YamlText & { document: Document }, quotable: Quotable): Problem[] {
  return slipsIn(text)
    .filter(({ words, problem }) => !isInQuotation(words, problem, quotable))
    .map(({ offset, problem: { message, cure } }) => text.source.at(offset, message, cure));
}

/** A slip in the editor's own words, and where it stands in the file. */
interface Slip {
  words: string;
  problem: CopyProblem;
  offset: number;
}

/** The slips of a text by itself are kept for as long as the text. */
const found = new WeakMap<Document, Slip[]>();

/** A text that cannot be parsed has none: another rule tells why. */
function slipsIn({ document, yaml, offset }: YamlText & { document: Document }): Slip[] {
  const known = found.get(document);
  if (known) return known;
  const slips: Slip[] = [];
  found.set(document, slips);
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
