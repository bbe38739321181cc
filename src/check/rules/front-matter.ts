import { onceOfEachSection } from '../rule.ts';

/** The front matter is there, and holds what `sectionSchema` allows. */
export const frontMatter = onceOfEachSection('frontMatter', (section) => {
  if (section.frontMatter) return section.frontMatter.problems;
  const { source } = section;
  const dashes = /^\s*([-—－─–]{2,})[ \t]*$/mu.exec(source.text);
  if (dashes?.index === 0 && dashes[1] !== '---')
    return [source.at(0, `文件第一行是“${dashes[1]}”，不是三个半角的连字符`, '改成“---”；结束的那一行也一样。')];
  const isBegun = /^\s*---/.test(source.text);
  const message = isBegun ? '文件开头的“---”没有配对' : '文件开头缺少由两行“---”括起的几项';
  const cure = '文件开头写三行：第一行“---”，第二行“title: 小节名”，第三行“---”，各占一行。';
  return [source.at(source.text.search(/\S/), message, cure)];
});
