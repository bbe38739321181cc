import type { SourceText } from '../content/source-text.ts';
import { formsOf } from '../../study/contract/entry-schema.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** `index.yaml`, when it is there: every entry stands somewhere in the text, under an id of its own. */
export const indexFile: Rule = ({ indexFile: file, isDivided, words: { text } }) => {
  if (!file?.value) return file?.problems ?? [];
  const { value, source } = file;
  const problems: Problem[] = [];
  const ids = new Map<string, string>();
  for (const entry of value) {
    const { id, name } = entry;
    const twin = ids.get(id);
    if (twin) problems.push(source.at(lastLineOf(source, id), `编号“${id}”已用于“${twin}”`, '换一个编号。'));
    else ids.set(id, name);
    if (!isDivided) continue;
    const absent = formsOf(entry).filter((form) => !text.includes(form));
    const standsNowhere = absent.length === formsOf(entry).length;
    // a name may be the editor's, as long as a form of it stands in the text
    for (const form of standsNowhere ? [name] : absent.filter((one) => one !== name))
      problems.push(source.at(lastLineOf(source, form), `“${form}”在正文里没有`, missingCure(form, ids.values())));
  }
  return problems;
};

function missingCure(name: string, others: Iterable<string>): string {
  const twin = nearest(
    name,
    [...others].filter((other) => other !== name),
  );
  const spelling = '按正文的写法改，或在 forms 下列出正文里的写法。';
  return twin ? `${spelling}（相近的有“${twin}”）` : spelling;
}

/** Where a value is written last: a repeated one is the later. */
function lastLineOf({ text }: SourceText, value: string): number {
  return Math.max(0, text.lastIndexOf(value));
}
