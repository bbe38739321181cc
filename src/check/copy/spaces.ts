import { blank, han } from './chinese.ts';
import type { CopyProblem } from './copy-problems.ts';
import { afterLostNumber } from './digits.ts';
import { afterLabel, isSetWithBlanks } from './labels.ts';
import { problemAt } from './patterns.ts';

const between = new RegExp(`(?<=[${han}])${blank}+(?=[${han}])`, 'gu');

/** Blanks between two words, which Chinese does not have, as far as no list, name or label explains them. */
export function spaceProblems(text: string): CopyProblem[] {
  const start = afterLabel(text);
  return [...text.matchAll(between)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    if (index < start || isList(text, index, end)) return [];
    return afterLostNumber.test(text.slice(end)) && !/[一二三四五六七八九十百千两几数]$/u.test(text.slice(0, index))
      ? [problemAt(text, index, end, '空格处像是缺了一个数', '对照原文把数补上；原文没有数的，删去空格。')]
      : [problemAt(text, index, end, '汉字之间有空格', '删去空格。')];
  });
}

const office = '厅|局|委|部|会|院|府|办|署|行|社|室|处|公司|中心|集团|中央';
const person = new RegExp(
  `(?:记者|通讯员|作者|摄影|供稿|编辑|审核|局长|主任|书记|部长|市长|县长|镇长|区长|院长|检察长|审判长|审判员|书记员|代表|组长|主席|秘书长)$`,
  'u',
);

/** Blanks that part things: names, issuers, days from what was done on them, what stands in a list. */
function isList(text: string, at: number, end: number): boolean {
  const before = new RegExp(`[${han}\\d]+$`, 'u').exec(text.slice(0, at))?.[0] ?? '';
  const after = new RegExp(`^[${han}]+`, 'u').exec(text.slice(end))?.[0] ?? '';
  const beyond = text.slice(end + after.length);
  return (
    isSetWithBlanks(text) ||
    isApartAlone(text) ||
    // 冯某, set apart as names of two characters are
    (before.length === 1 && after.length === 1 && text.slice(at, end) !== ' ') ||
    // 记者 甲某某 乙某
    person.test(before) ||
    new RegExp(`(?:^|[（(：])[${han}]*(?:记者|通讯员|作者|摄影)(?:${blank}+[${han}]{2,4})*$`, 'u').test(
      text.slice(0, at),
    ) ||
    // 中共中央办公厅 国务院办公厅
    (isOffice(before) && new RegExp(`^[${han}]{2,24}(?:${office}|关于)`, 'u').test(after)) ||
    // 2018年3月1日 某某会议通过
    /[\d０-９一二三四五六七八九十]日$/u.test(before) ||
    /^(?:[\d０-９]{4}|[一二][〇○一二三四五六七八九零]{3})年/u.test(text.slice(end)) ||
    // 副组长：甲某 成员：乙某
    /^[：:]/.test(beyond)
  );
}

const isOffice = (words: string): boolean => new RegExp(`(?:${office})$`, 'u').test(words) && words.length > 2;

/** A line of short words and blanks only: signatures, lists of names, cells of a table that was flattened. */
function isApartAlone(text: string): boolean {
  const words = text.split(new RegExp(`${blank}+`, 'u')).filter((word) => word !== '');
  const isList = words.length > 2 && words.every((word) => word.length <= 4) && words.some((word) => word.length > 1);
  return !/[，。；！？]/u.test(text) && (isList || words.every(isOffice));
}
