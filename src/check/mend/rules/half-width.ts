import { beside, chinese, han, marks } from '../../copy/chinese.ts';
import type { Replacement } from '../mended-text.ts';
import { byPattern, type MendRule } from '../rule.ts';

const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

const say: MendRule['say'] = (from, to) => [`半角标点“${from}”`, `改成全角“${to}”。`];

/** One rule a mark, so that each is counted by itself. */
function halfWidthMark(mark: string, name: string, section: string): MendRule {
  return {
    rule: `半角${name} → 全角`,
    standard: `GB/T 15834—2011 §${section}`,
    say,
    find: byPattern(new RegExp(beside(mark === '?' ? '\\?' : mark), 'gu'), () => fullWidth[mark]),
  };
}

/** Half-width punctuation in Chinese, and the brackets of document numbers. */
export const halfWidth: MendRule[] = [
  {
    rule: '文号的括号 → 六角括号〔〕',
    standard: 'GB/T 9704—2012 §7.2.5',
    say: (from, to) => [`发文字号的年份用了“${from}”`, `改成六角括号“${to}”。`],
    find: documentNumbers,
  },
  halfWidthMark(',', '逗号', '5.1.1'),
  {
    rule: '时间之间的半角逗号 → 全角',
    standard: 'GB/T 15834—2011 §5.1.1',
    say,
    find: byPattern(/(?<=\d:\d\d),(?=\d{1,2}:\d\d)/gu, () => '，'),
  },
  halfWidthMark(';', '分号', '5.1.1'),
  halfWidthMark(':', '冒号', '5.1.1'),
  halfWidthMark('!', '叹号', '5.1.2'),
  halfWidthMark('?', '问号', '5.1.2'),
  {
    rule: '半角圆括号 → 全角',
    standard: 'GB/T 15834—2011 §5.1.3',
    say,
    find: parentheses,
  },
  {
    rule: '半角句号 → 全角',
    standard: 'GB/T 15834—2011 §5.1.1',
    say: () => ['半角标点“.”', '改成句号“。”。'],
    // one letter before it is an item's number, and few may be somebody's name: 约翰.史密斯
    find: byPattern(
      new RegExp(
        String.raw`(?<=[${han}”’》）〉][^${marks}.]*[${chinese}])\.(?=[${marks}]|$)|(?<=[${han}]{8})\.(?=[${han}])|(?<=[${han}]{4})\.(?=\d{4}年)`,
        'gu',
      ),
      () => '。',
    ),
  },
];

const bracketsOfYear = new RegExp(
  String.raw`(?<=[${han}])[ 　]?[\[(（［【〖﹝「]((?:19|20)\d\d)[\])）］】〗﹞」](?=第?\d+号)`,
  'gu',
);

/** Brackets around the year of a document's number, the two of them by themselves. */
function documentNumbers(text: string): Replacement[] {
  return [...text.matchAll(bracketsOfYear)].flatMap(({ 0: found, index, 1: year = '' }) => {
    const open = found.indexOf(year);
    const end = index + found.length;
    return [
      { start: index, end: index + open, to: '〔' },
      { start: end - 1, end, to: '〕' },
    ];
  });
}

/** Both of a pair, so that no pair is left with two widths. */
function parentheses(text: string): Replacement[] {
  const open: number[] = [];
  const found: Replacement[] = [];
  const isHalf = (at: number) => text[at] === '(' || text[at] === ')';
  const mend = (at: number) =>
    isHalf(at) && found.push({ start: at, end: at + 1, to: fullWidth[text[at] ?? ''] ?? '' });
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(' || text[at] === '（') open.push(at);
    if (text[at] !== ')' && text[at] !== '）') continue;
    const start = open.pop();
    if (start === undefined ? isBeside(text, at) && !isItem(text, at) : isChinese(text, start, at)) {
      mend(at);
      if (start !== undefined) mend(start);
    }
  }
  for (const at of open) if (isBeside(text, at)) mend(at);
  return found;
}

const isBeside = (text: string, at: number): boolean =>
  new RegExp(`[${chinese}]`, 'u').test((text[at - 1] ?? '') + (text[at + 1] ?? ''));

/** `a)` and `1)` at the beginning number an item by GB/T 1.1. */
const isItem = (text: string, at: number): boolean => /^(?:[a-z]|\d{1,2})$/i.test(text.slice(0, at));

/** Is one of the two beside Chinese, or is there Chinese inside? f(x) is a formula. */
function isChinese(text: string, start: number, end: number): boolean {
  const inside = text.slice(start + 1, end);
  if (new RegExp(`[${han}]`, 'u').test(inside)) return true;
  if (/[A-Za-z]$/.test(text.slice(0, start))) return false;
  return isBeside(text, start) || isBeside(text, end) || text[start] === '（' || text[end] === '）';
}
