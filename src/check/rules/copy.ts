import type { SectionFile } from '../content/section-file.ts';
import { sectionCopy } from '../copy/section-copy.ts';
import { quotableIn, type Quotable } from '../copy/source-words.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** A section's text and notes are well written. */
export const copy: Rule = (content) => {
  const quotable = quotableIn(content);
  return content.sections.flatMap((section) => problemsIn(section, quotable));
};

function problemsIn(section: SectionFile, quotable: Quotable): Problem[] {
  return sectionCopy(section, quotable).map(({ from, problem: { message, cure, mend } }) => ({
    ...section.source.at(from, message, cure),
    ...kindOf(message),
    isMendable: mend !== undefined,
  }));
}

/** What has a cure of its own wherever it is. */
const isSingle = (message: string): boolean => /没有配对|反了|这一天|两位/u.test(message);

/** Problems of a kind differ in the words that they quote. Marks are told by themselves, each with its cure. */
export function kindOf(message: string): { kind?: string } {
  if (isSingle(message)) return {};
  return { kind: /^(?:半角标点|发文字号)/u.test(message) ? message : message.replace(/“[^”]*”+/gu, '“”') };
}
