import { problemOfFile } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** `case.yaml` is there and holds what `caseSchema` allows; the example searches stand in the text. */
export const caseFile: Rule = ({ caseFile: file, name, isDivided, words }) => {
  const missingCure = '题名、出处等写在这里；从版本库里取回，或照 content/README.md 新写。';
  if (!file) return [problemOfFile(`${name}/case.yaml`, '缺少这个文件', missingCure)];
  if (!file.value || !isDivided) return file.problems;
  const { value, source } = file;
  return value.tryTerms
    .filter((term) => !words.text.includes(term))
    .map((term) => source.at(source.text.indexOf(term), `示例搜索词“${term}”在正文里没有`, '换一个正文里有的词。'));
};
