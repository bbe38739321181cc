import { sectionSchema } from '../../content-schema.ts';
import type { Problem } from '../problem.ts';
import type { SectionFile } from '../section-file.ts';
import { checkYaml } from '../yaml-file.ts';

/** The front matter is there, and holds what `sectionSchema` allows. */
export function frontMatterProblems({ source, frontMatter }: SectionFile): Problem[] {
  if (!frontMatter) {
    const begun = /^\s*---/.test(source.text);
    const message = begun ? '文件开头的“---”没有配对' : '文件开头缺少由两行“---”括起的几项';
    return [
      source.at(
        source.text.search(/\S/),
        message,
        '文件开头写三行：第一行“---”，第二行“title: 小节名”，第三行“---”，各占一行。',
      ),
    ];
  }
  return checkYaml({ source, ...frontMatter }, sectionSchema).problems;
}
