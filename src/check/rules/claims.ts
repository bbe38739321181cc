import { saidIn } from '../content/said-in.ts';
import type { Rule } from '../rule.ts';

/** What an editor may say of the text only where it has been compared. */
const claim = /一字(?:不|未)(?:改|易|差)|未(?:改|易)一字|原文照录|照录原文|逐字(?:照录|核对)/u;

const claiming = new Set(['description', 'statements', 'conventions']);

/** That the text is the source's, character for character, is said only where `source.txt` is there to prove it. */
export const claims: Rule = ({ original, caseFile }) => {
  if (original || !caseFile?.document) return [];
  const cure = '把未经改动的原文存为 source.txt，检查会逐句对照；没有原文，就不要这样说。';
  return saidIn(caseFile, claiming, claim).map(({ words, offset }) =>
    caseFile.source.at(offset, `这里说“${words}”，却没有 source.txt 可以核对`, cure),
  );
};
