import { blank, han, marks } from '../../copy/chinese.ts';
import { afterLabel, isSetWithBlanks, labelled } from '../../copy/labels.ts';
import { byPattern, type MendRule } from '../rule.ts';

/** Words whose two letters are set apart on the page, as those of 目录. Two other letters may be somebody's name. */
const apart =
  '目录|总则|附则|附件|通知|通告|公告|决定|决议|命令|意见|办法|条例|规定|细则|纲要|规划|方案|报告|序言|前言|引言';

const letterSpaced = new RegExp(String.raw`^[${han}](?:${blank}+[${han}])+$`, 'u');

/** Blanks where Chinese has none, as far as they cannot stand for anything. Those between two words are asked about. */
export const spaces: MendRule[] = [
  {
    rule: '段首、段末的空格 → 删去',
    standard: 'GB/T 15834—2011',
    say: () => ['段首或段末有空格', '删去：网页会自己缩进。'],
    find: byPattern(new RegExp(`^${blank}+|${blank}+$`, 'gu'), () => ''),
  },
  {
    rule: '编号后的空格 → 一个全角空格',
    isQuiet: true,
    standard: 'GB/T 9704—2012',
    say: () => ['编号后的空格不是一个全角空格', '改成一个全角空格。'],
    find: (text) => {
      const { blank: found = '', label = '' } = labelled.exec(text)?.groups ?? {};
      const isPlain = found === '\u3000' || found === '' || /^\d/.test(label);
      return isPlain ? [] : [{ start: label.length, end: label.length + found.length, to: '\u3000' }];
    },
  },
  {
    rule: '隔开的字 → 连写',
    standard: 'GB/T 15834—2011',
    say: () => ['字与字之间有空格', '删去空格。'],
    find: (text) => {
      const start = afterLabel(text);
      const words = text.slice(start);
      const joined = words.replace(new RegExp(blank, 'gu'), '');
      if (!letterSpaced.test(words) || (start === 0 && joined.length < 3 && !apart.split('|').includes(joined)))
        return [];
      return [...words.matchAll(new RegExp(`${blank}+`, 'gu'))].map(({ 0: found, index }) => {
        return { start: start + index, end: start + index + found.length, to: '' };
      });
    },
  },
  {
    rule: '标点前后的空格 → 删去',
    standard: 'GB/T 15834—2011',
    say: () => ['标点前后有空格', '删去空格。'],
    find: unlessApart(`(?<=[${marks}])${blank}+(?=\\S)(?!\\[#)|(?<=[^\\s\ufffc])${blank}+(?=[${marks}])`),
  },
  {
    rule: '汉字与数字、字母之间的空格 → 删去',
    standard: 'GB/T 15834—2011',
    say: () => ['汉字与数字或字母之间有空格', '删去空格：显示时自动留空。'],
    find: unlessApart(`(?<=[${han}])${blank}+(?=[\\w+])|(?<=[\\w%])${blank}+(?=[${han}])`),
  },
];

/** Blanks that a pattern finds behind a label, as far as they do not part two things. */
function unlessApart(pattern: string): MendRule['find'] {
  return (text) => {
    if (isSetWithBlanks(text)) return [];
    return byPattern(new RegExp(pattern, 'gu'), (found, { index, input }) =>
      index < afterLabel(text) || isApart(input.slice(0, index), input.slice(index + found.length)) ? undefined : '',
    )(text);
  };
}

const telephone = /^(?:\(?0\d{2,3}\)?[-—－ ]?)?\d{7,8}(?!\d)|^1\d{10}(?!\d)/;
const bullet = /^[-–*+•●■◆]$/;
const itemNumber = /^\d{1,3}[.．、](?!\d)/;
const standardNumber =
  /(?:GB|GA|SF|JR|DB|HJ|TD|CJJ|JGJ|ISO|IEC)[A-Z\d]*(?:\/[TZ])?[ \u3000]?\d+(?:\.\d+)?(?:[-—–]\d{4})?$/;

/** Before a telephone number or an item's, behind the number of a standard or a bullet, a blank stands between things. */
function isApart(before: string, after: string): boolean {
  return bullet.test(before) || telephone.test(after) || itemNumber.test(after) || standardNumber.test(before);
}
