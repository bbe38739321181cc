import { isPair, isScalar, visit } from 'yaml';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Words that ask readers to write. */
const invitation = /联系(?:本站|我们|编者)|与(?:本站|我们|编者)联系|(?:告知|告诉|来信|致信)(?:本站|我们|编者)/u;

const inviting = new Set(['description', 'statements', 'rights', 'conventions']);

/** `case.yaml` asks readers to write only where it says how. */
export const contact: Rule = ({ caseFile }) => {
  const problems: Problem[] = [];
  if (!caseFile?.document || caseFile.document.errors.length > 0 || caseFile.document.has('contact')) return problems;
  const { document, source, offset } = caseFile;
  visit(document, {
    Scalar(role, { value, range }, ancestors) {
      const key = ancestors.findLast(isPair)?.key;
      const [found] = (typeof value === 'string' && invitation.exec(value)) || [];
      if (role === 'key' || !found || !isScalar(key) || !inviting.has(String(key.value))) return;
      const at = source.text.indexOf(found, offset + (range?.[0] ?? 0));
      const cure = '另起一行写上“contact: 邮箱或网址”，或删去这句话。';
      problems.push(source.at(at, `这里请读者“${found}”，却没有写怎样联系`, cure));
    },
  });
  return problems;
};
