import { visit } from 'unist-util-visit';
import { isPicture } from '../../markdown/remark-pictures.ts';
import { pictureName, picturesFolder } from '../../study/contract/pictures.ts';
import { onceASection } from '../content/once-a-section.ts';
import type { PictureFile } from '../content/picture-files.ts';
import { offsetOf, type SectionFile } from '../content/section-file.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

type Advice = [message: string, cure: string];

/** In bytes; more would be slow to fetch for readers and to make into sizes for phones. */
const largest = 4_000_000;
const form = '图片自成一段，写成“![图里画的是什么](pictures/文件名.png)”，文件放在 pictures 文件夹里。';
const otherKind = '用画图软件打开，“另存为” .png（图表、截图）或 .jpg（照片），正文里的文件名一同改。';

/** Pictures are there, of a kind that browsers know and of a size that phones can load; each is told in words, too. */
export const pictures: Rule = ({ sections, pictureFiles }) =>
  sections.flatMap((section) => problemsIn(section, pictureFiles));

/** A picture in a section's text. */
interface Shown {
  /** where it stands in the file */
  offset: number;
  /** undefined where it is written as a reference */
  url?: string;
  isInWords: boolean;
  isTold: boolean;
}

const picturesIn = onceASection('pictures', ({ tree }): Shown[] => {
  const shown: Shown[] = [];
  if (!tree) return shown;
  visit(tree, (node, _, parent) => {
    const offset = offsetOf(node);
    if (node.type === 'imageReference') shown.push({ offset, isInWords: false, isTold: true });
    if (node.type !== 'image') return;
    const isInWords = parent?.type !== 'paragraph' || !isPicture(parent);
    shown.push({ offset, url: node.url, isInWords, isTold: Boolean(node.alt?.trim()) });
  });
  return shown;
});

function problemsIn(section: SectionFile, files: PictureFile[]): Problem[] {
  return picturesIn(section).flatMap(({ offset, url, isInWords, isTold }) => {
    const advices: Advice[] = [];
    if (url === undefined) advices.push(['图片没有写文件', form]);
    if (isInWords) advices.push(['图片不能夹在文字中间', '图片前后各空一行，自成一段。']);
    if (!isTold)
      advices.push([
        '图片没有替代文字',
        `在方括号里写上图里画的是什么，给看不见图的人：“![审核流程：送审、查验、审核](${url})”。`,
      ]);
    const advice = url === undefined ? undefined : adviceOn(url, files);
    if (advice) advices.push(advice);
    return advices.map((one) => section.source.at(offset, ...one));
  });
}

function adviceOn(url: string, files: PictureFile[]): Advice | undefined {
  if (/^[a-z]+:|^\/\//i.test(url)) return [`图片“${url}”在别处`, `把图片存下来。${form}`];
  if (!url.startsWith(picturesFolder)) return [`图片“${url}”的写法不对`, form];
  const name = url.slice(picturesFolder.length);
  const file = files.find((one) => one.name === name);
  if (!file) return missing(name, files);
  if (!pictureName.test(name)) {
    return /\.(?:png|jpe?g|webp)$/i.test(name)
      ? [`图片的文件名“${name}”不能作网址`, '文件名只用字母、数字和连字符，例如 liucheng.png；正文里一同改。']
      : [`“${name}”不是网页能用的图片`, otherKind];
  }
  const suffix = name.replace(/^.*\./, '').toLowerCase().replace('jpeg', 'jpg');
  if (file.kind !== suffix) return [`“${name}”里面不是 ${suffix.toUpperCase()} 图片`, otherKind];
  if (file.size <= largest) return undefined;
  const size = (file.size / 1_000_000).toFixed(1);
  return [`图片“${name}”有 ${size} MB，太大了`, '用画图软件“重新调整大小”，宽 1600 像素就够，存成不到 4 MB 的文件。'];
}

function missing(name: string, files: PictureFile[]): Advice {
  const message = `pictures 文件夹里没有“${name}”`;
  const names = files.map((file) => file.name);
  const suggestion = names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? nearest(name, names);
  return [message, suggestion ? `是不是“${suggestion}”？文件名的大小写也要一样。` : '把图片放进去，或改成有的文件名。'];
}
