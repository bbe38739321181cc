import { chinese, han } from '../../copy/chinese.ts';
import { byPattern, type MendRule } from '../rule.ts';

const ellipsis: MendRule['say'] = (from) => [`省略号写成“${from}”`, '改成“……”（两个“…”）。'];

/** Ellipses, dashes, ranges of years, and a mark that stands twice. */
export const dashes: MendRule[] = [
  {
    rule: '省略号 → ……',
    standard: 'GB/T 15834—2011 §4.11',
    say: ellipsis,
    // a row of seven points or more leads to a page's number in a list of contents
    find: byPattern(
      /(?<![.。…⋯])(?:\.{3,6}(?![.…⋯])|。{3,6}(?![.。…⋯])|(?:⋯+|…(?:…{2})?)(?![.。…⋯]))/gu,
      (found, { index, input }) =>
        new RegExp(`[${chinese}]`, 'u').test((input[index - 1] ?? '') + (input[index + found.length] ?? ''))
          ? '……'
          : undefined,
    ),
  },
  {
    rule: '破折号 → ——',
    standard: 'GB/T 15834—2011 §4.10',
    say: (from) => [`破折号写成“${from}”`, '改成“——”（两个“—”）。'],
    find: byPattern(
      new RegExp(`(?<=[${han}”’》）])(?:-{2,3}|—{3,4}|[─―]{2,3}|–{2})(?=[${han}“‘《（])`, 'gu'),
      () => '——',
    ),
  },
  {
    rule: '年份的起止 → —',
    standard: 'GB/T 15834—2011 §4.13',
    say: (from) => [`年份的起止写成“${from}”`, '改成一个“—”（一字线）。'],
    find: byPattern(
      /(?<=(?<![\d.])(?:19|20)\d\d年?)[ ]*(?:[-–－~]|--|——)[ ]*(?=(?:19|20)\d\d(?:年|学年))|(?<=(?<![\d.])(?:19|20)\d\d年?) +—(?=(?:19|20)\d\d年)/gu,
      () => '—',
    ),
  },
  {
    rule: '重复的标点 → 一个',
    standard: 'GB/T 15834—2011',
    say: (from) => [`标点“${from}”连用`, '留下一个。'],
    find: byPattern(/([，、；：])\1+|(?<!。)。。(?!。)/gu, (found) => found[0] ?? ''),
  },
];
