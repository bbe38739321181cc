import { han } from './chinese.ts';
import type { CopyProblem } from './copy-problems.ts';
import { problemAt, problemsByPattern, type Pattern } from './patterns.ts';

const cyrillic = 'АВЕКМНОРСТУХаеорсух';
const latin = 'ABEKMHOPCTYXaeopcyx';
const asLatin = (found: string) => [...found].map((one) => latin[cyrillic.indexOf(one)] ?? one).join('');

/** Letters in the place of digits, and dates that are none. Standard: GB/T 15835—2011. */
const patterns: Pattern[] = [
  {
    pattern: /(?<=\d)[OoОоＯ](?=[\d年月日号个件人次%])|(?<=[〔第])[OoО](?=\d)/gu,
    say: (found) => [`数字里的“${found}”是字母`, '改成“0”。'],
  },
  {
    pattern: /(?<=\d)[lI](?=[\d年月日号个件人次%])|(?<=[〔第])[lI](?=\d)/gu,
    say: (found) => [`数字里的“${found}”是字母`, '改成“1”。'],
  },
  {
    pattern: /[\u0400-\u04ff]+/gu,
    say: (found) => {
      const to = asLatin(found);
      return [`“${found}”是俄文字母，搜索不到`, to === found ? '改成该用的字。' : `改成拉丁字母“${to}”。`];
    },
  },
  {
    pattern: /(?<![\d满期限第每])\d\d年(?=(?:1[0-2]|[1-9])月(?!的?期))/gu,
    say: (found) => [`年份“${found}”只有两位`, '对照原文，写成四位。'],
  },
];

/** In: a paragraph, heading or value. Out: in any order. */
export function digitProblems(text: string): CopyProblem[] {
  return [...problemsByPattern(text, patterns), ...impossibleDates(text)];
}

function impossibleDates(text: string): CopyProblem[] {
  return [...text.matchAll(/(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/gu)].flatMap(
    ({ 0: found, 1: year, 2: month, 3: day = '1', index }) => {
      const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      if (date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)) return [];
      return [
        problemAt(text, index, index + found.length, `没有“${found}”这一天`, '对照原文改正；原文如此的，写一条校记。'),
      ];
    },
  );
}

/** Is there a measure word behind a blank, so that a number may have been lost there? */
export const afterLostNumber = new RegExp(
  `^(?:余|多)?(?:[件人次个项起名家户场份万亿]|平方米|公里)(?:次|以上)?(?![${han}])`,
  'u',
);
