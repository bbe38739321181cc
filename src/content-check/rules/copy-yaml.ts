import { existsSync } from 'node:fs';
import { isPair, isScalar, parseDocument, visit, type Scalar } from 'yaml';
import { copyFaults } from '../copy/copy-faults.ts';
import { isInQuotation, type Quotable } from '../copy/source-words.ts';
import type { Problem } from '../problem.ts';
import { readSource } from '../source-text.ts';
import type { YamlText } from '../yaml-file.ts';

/** Values that are the editor's own words, by the name of their key. The others are addresses, or quote the text. */
const editorsWords = new Set([
  'title', // of a section or the study; in a diagram it is a label, no plain value
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

/** Slips of the pen in a YAML file of the editors. In: its path, how to name it, what may be quoted. */
export function yamlCopyProblems(path: string, named: (path: string) => string, quotable: Quotable): Problem[] {
  if (!existsSync(path)) return [];
  const source = readSource(path, named(path));
  return 'text' in source ? copyProblemsIn({ source, yaml: source.text, offset: 0 }, quotable) : [];
}

/** The same in a YAML text inside a file. A text that cannot be read has none: another rule tells why. */
export function copyProblemsIn({ source, yaml, offset }: YamlText, quotable: Quotable): Problem[] {
  const document = parseDocument(yaml, { prettyErrors: false });
  if (document.errors.length > 0) return [];
  const problems: Problem[] = [];
  visit(document, {
    Scalar(role, scalar, ancestors) {
      const pair = ancestors.findLast(isPair);
      const key = pair && isScalar(pair.key) ? String(pair.key.value) : '';
      if (role === 'key' || typeof scalar.value !== 'string' || !editorsWords.has(key)) return;
      const { value } = scalar;
      for (const fault of copyFaults(value.replaceAll('|', ''))) {
        if (isInQuotation(value.replaceAll('|', ''), fault, quotable)) continue;
        problems.push(source.at(offset + placeIn(scalar, fault.start, yaml), fault.message, fault.cure));
      }
    },
  });
  return problems;
}

/** Where a letter of the value stands in the file, or the value's beginning where quotes and lines hide it. */
function placeIn({ range, value }: Scalar, at: number, yaml: string): number {
  const [start = 0, end = 0] = range ?? [];
  const text = String(value);
  const letters = [...text].length === text.length ? text : '';
  let offset = start;
  for (let seen = -1; seen < at && offset < end; offset += 1) {
    const wanted = letters.replaceAll('|', '')[seen + 1];
    if (yaml[offset] === wanted) seen += 1;
    if (seen === at) return offset;
  }
  return start;
}
