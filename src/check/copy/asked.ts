import { beside, chinese, han } from './chinese.ts';
import type { CopyProblem } from './copy-problems.ts';
import { problemsByPattern, type Pattern } from './patterns.ts';

/** From the strongest to the weakest: of two marks in a row the stronger one stays. */
const strength = '。；：，、';

/** Slips of punctuation that somebody must look at. Standards: GB/T 15834—2011, for document numbers GB/T 9704—2012. */
const patterns: Pattern[] = [
  {
    pattern: new RegExp(String.raw`(?<=[${chinese}])\.(?![\w.])(?!$)|(?<=[${han}])\.$|(?<=[${han}]{4})\.(?=\d)`, 'gu'),
    say: () => ['半角标点“.”', '句子完了，改成句号“。”；外国人名当中，改成“·”。'],
  },
  {
    // [^…] and [#…] are notes and ids; other rules look at them
    pattern: new RegExp(beside(String.raw`\[(?![\^#])[^[\]]*\]`), 'gu'),
    say: (found) => {
      const inside = found.slice(1, -1);
      // a note's number in a paste from Word or the web
      const asNote = /^\d{1,3}$/.test(inside)
        ? `；是原文的注，写成“[^〔${inside}〕]”，文末写“[^〔${inside}〕]: ”和注文`
        : '';
      return [`半角方括号“${found}”`, `改成“〔${inside}〕”或“（${inside}）”${asNote}。`];
    },
  },
  {
    pattern: new RegExp(`${beside(`["']`)}|[＂＇]`, 'gu'),
    say: (found) => [
      `直引号“${found}”没有配对`,
      found === '"' || found === '＂' ? '改成“”，前后成对。' : '改成‘’，前后成对。',
    ],
  },
  {
    pattern: /[，、；：。]{2,}/gu,
    say: (found) => {
      const kept = [...strength].find((mark) => found.includes(mark)) ?? '。';
      return [`标点“${found}”连用`, `改成“${kept}”。`];
    },
  },
  {
    pattern: /\.{2,}|·{3,}|⋯+|(?<!…)(?:…|…{3}|…{5,})(?!…)/gu,
    say: (found) =>
      found.length > 6
        ? [`一串点“${found.slice(0, 6)}…”`, '目录里的点线，连同页码删去；省略号，改成“……”。']
        : [`省略号写成“${found}”`, '改成“……”（两个“…”）。'],
  },
  {
    pattern: /-{2,}|—{3,}|[－─―]+/gu,
    say: (found) => [`“${found}”不是中文的标点`, '破折号改成“——”，起止改成“—”，号码里改成“-”，减号改成“−”。'],
  },
  {
    pattern: new RegExp(beside('–'), 'gu'),
    say: (found) => [`“${found}”不是中文的标点`, '起止改成“—”；破折号改成“——”。'],
  },
  {
    pattern: /\p{Co}+/gu,
    say: (found) => [
      `“${found}”是私用的字符，别人的电脑上没有`,
      '多半是粘贴来的项目符号或生僻字：删去，或改成通用的字。',
    ],
  },
  {
    // §B.3; 1、 is common all the same
    pattern: /(?<=^[（(][一二三四五六七八九十\d]{1,3}[）)])、/gu,
    say: () => ['括号里的序号后面有顿号', '删去“、”。'],
  },
  {
    pattern: /(?<=^\d{1,2})、(?=\D)/gu,
    say: () => ['数字序号后面是顿号', '改成“.”。'],
  },
  {
    pattern: /(?<=〔\d{4}〕)第(?=\d+号)/gu,
    say: () => ['发文字号的序号前有“第”字', '删去“第”；原文如此的，照录并写一条校记。'],
  },
  {
    pattern: new RegExp(String.raw`(?<=[${han}])[〔﹝（([［]\d\d[〕﹞）)\]］](?=第?\d+号)`, 'gu'),
    say: (found) => [`发文字号的年份“${found}”只有两位`, '对照原文，写成四位，用六角括号，如〔2018〕。'],
  },
];

/** What is not written as it should be, with more than one cure. In: a paragraph, heading or value. */
export function asked(text: string): CopyProblem[] {
  return problemsByPattern(text, patterns);
}
