import type { IdPosition } from '../content/ids.ts';
import type { Rule } from '../rule.ts';

/** Every permanent id stands once in the study, as an id, a former id, or the slug in a file's name. */
export const ids: Rule = ({ ids: { repeated } }) =>
  repeated.map(({ id, section, offset, isFormer, first }) => {
    const words = `编号“${id}”已用在 ${named(first)}`;
    return isFormer
      ? section.source.at(offset, `旧${words}`, '旧编号只跟着它原来的那一点：删去这里的这一个。')
      : section.source.at(offset, `固定${words}`, '换一个编号：全书里每个编号只用一次。');
  });

function named({ section, offset }: IdPosition): string {
  if (offset === 0) return `${section.source.file} 的文件名`;
  const { file, line } = section.source.at(offset, '', '');
  return `${file}:${line}`;
}
