import { isPair, isScalar, visit } from 'yaml';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** What an editor may say of the text only where it has been compared. */
const claim = /一字(?:不|未)(?:改|易|差)|未(?:改|易)一字|原文照录|照录原文|逐字(?:照录|核对)/u;

const claiming = new Set(['description', 'statements', 'conventions']);

/** That the text is the source's, character for character, is said only where `source.txt` is there to prove it. */
export const claims: Rule = ({ original, caseFile }) => {
  const problems: Problem[] = [];
  if (original || !caseFile?.document || caseFile.document.errors.length > 0) return problems;
  const { document, source, offset } = caseFile;
  visit(document, {
    Scalar(role, { value, range }, ancestors) {
      const key = ancestors.findLast(isPair)?.key;
      const [found] = (typeof value === 'string' && claim.exec(value)) || [];
      if (role === 'key' || !found || !isScalar(key) || !claiming.has(String(key.value))) return;
      const cure = '把未经改动的原文存为 source.txt，检查会逐句对照；没有原文，就不要这样说。';
      const at = source.text.indexOf(found, offset + (range?.[0] ?? 0));
      problems.push(source.at(at, `这里说“${found}”，却没有 source.txt 可以核对`, cure));
    },
  });
  return problems;
};
