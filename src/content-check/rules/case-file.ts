import { existsSync } from 'node:fs';
import { caseSchema } from '../../content-schema.ts';
import type { Problem } from '../problem.ts';
import { readSource } from '../source-text.ts';
import { checkYaml } from '../yaml-file.ts';

/**
 * `case.yaml` is there and holds what `caseSchema` allows; the example searches stand in the text.
 * In: its path, how to name it, and the study's words (undefined while a section cannot be read).
 */
export function caseProblems(path: string, named: (path: string) => string, text: string | undefined): Problem[] {
  const file = named(path);
  if (!existsSync(path)) {
    return [
      {
        file,
        line: 0,
        column: 0,
        message: '缺少这个文件',
        cure: '题名、出处等写在这里；从版本库里取回，或照 content/README.md 新写。',
      },
    ];
  }
  const source = readSource(path, file);
  if (!('text' in source)) return [source];
  const { value, problems } = checkYaml({ source, yaml: source.text, offset: 0 }, caseSchema);
  if (!value || text === undefined) return problems;
  return value.tryTerms.flatMap((term) => {
    if (text.includes(term)) return [];
    return [source.at(source.text.indexOf(term), `示例搜索词“${term}”在正文里没有`, '换一个正文里有的词。')];
  });
}
