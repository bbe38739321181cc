import { saidIn } from '../content/said-in.ts';
import type { Rule } from '../rule.ts';

/** Words that ask readers to write. */
const invitation = /联系(?:本站|我们|编者)|与(?:本站|我们|编者)联系|(?:告知|告诉|来信|致信)(?:本站|我们|编者)/u;

const inviting = new Set(['description', 'statements', 'rights', 'conventions']);

/** `case.yaml` asks readers to write only where it says how. */
export const contact: Rule = ({ caseFile }) => {
  if (!caseFile?.document || caseFile.document.has('contact')) return [];
  const cure = '另起一行写上“contact: 邮箱或网址”，或删去这句话。';
  return saidIn(caseFile, inviting, invitation).map(({ words, offset }) =>
    caseFile.source.at(offset, `这里请读者“${words}”，却没有写怎样联系`, cure),
  );
};
