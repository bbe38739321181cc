import { problemOfFile } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** The folder of sections is not empty. When it is, no other rule runs. */
export const noSections: Rule = ({ names, name }) =>
  names.length > 0
    ? []
    : [problemOfFile(`${name}/sections`, '这里没有小节的文件', '放入 00-daoyan.mdx、01-….mdx 等文件。')];
