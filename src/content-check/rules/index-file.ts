import { existsSync } from 'node:fs';
import { formsOf, indexSchema } from '../../index-entries/entry-schema.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { readSource, type SourceText } from '../source-text.ts';
import { checkYaml } from '../yaml-file.ts';

/** `index.yaml`, when it is there: every entry stands somewhere in the text, under an id of its own. */
export function indexProblems(path: string, named: (path: string) => string, text: string | undefined): Problem[] {
  if (!existsSync(path)) return [];
  const source = readSource(path, named(path));
  if (!('text' in source)) return [source];
  const { value = [], problems } = checkYaml({ source, yaml: source.text, offset: 0 }, indexSchema);
  const ids = new Map<string, string>();
  for (const entry of value) {
    const { id, name } = entry;
    const twin = ids.get(id);
    if (twin) problems.push(source.at(lastLineOf(source, id), `编号“${id}”已用于“${twin}”`, '换一个编号。'));
    else ids.set(id, name);
    if (text === undefined) continue;
    const absent = formsOf(entry).filter((form) => !text.includes(form));
    const standsNowhere = absent.length === formsOf(entry).length;
    // a name may be the editor's, as long as a form of it stands in the text
    for (const form of standsNowhere ? [name] : absent.filter((one) => one !== name))
      problems.push(source.at(lastLineOf(source, form), `“${form}”在正文里没有`, missingCure(form, ids.values())));
  }
  return problems;
}

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
