import { chinese, fault, type CopyFault } from './copy-fault.ts';

/** A kind of slip: how it looks, and what is said of it. */
interface Slip {
  pattern: RegExp;
  say: (found: string) => [message: string, cure: string];
}

/** Before or after Chinese: a mark between Latin letters or digits alone (3:2, 1,000) is theirs. */
function beside(mark: string): RegExp {
  return new RegExp(`(?<=[${chinese}])(?:${mark})|(?:${mark})(?=[${chinese}])`, 'gu');
}

const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const space = String.raw`[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+`;

/** Punctuation by GB/T 15834—2011, document numbers by GB/T 9704—2012; see content/README.md 标点与强调. */
const slips: Slip[] = [
  {
    pattern: beside('[,;:!?()]'),
    say: (mark) => [`半角标点“${mark}”`, `改成全角“${fullWidth[mark]}”。`],
  },
  {
    pattern: new RegExp(String.raw`(?<=[${chinese}])\.(?![\w.])`, 'gu'),
    say: () => ['半角标点“.”', '改成句号“。”。'],
  },
  {
    // [^…] and [#…] are notes and ids, and have rules of their own
    pattern: beside(String.raw`\[(?![\^#])[^[\]]*\]`),
    say: (words) => [`半角方括号“${words}”`, '发文字号用六角括号〔〕，别处用（）。'],
  },
  {
    pattern: new RegExp(`${beside(`["']`).source}|[＂＇]`, 'gu'),
    say: (mark) => [`直引号“${mark}”`, mark === '"' || mark === '＂' ? '改成“”，前后成对。' : '改成‘’，前后成对。'],
  },
  {
    pattern: /[０-９Ａ-Ｚａ-ｚ]+/gu,
    say: (words) => [`全角的“${words}”`, `改成半角“${words.normalize('NFKC')}”。`],
  },
  {
    pattern: /[，、；：。]{2,}/gu,
    say: (marks) =>
      /^。{3,}$/u.test(marks) ? [`省略号写成“${marks}”`, '改成“……”。'] : [`标点“${marks}”连用`, '留下一个。'],
  },
  {
    pattern: /\.{2,}|·{3,}|⋯+|(?<!…)(?:…|…{3}|…{5,})(?!…)/gu,
    say: (marks) => [`省略号写成“${marks}”`, '改成“……”（两个“…”）。'],
  },
  {
    pattern: new RegExp(`-{2,}|—{3,}|[－─―]+|${beside('–').source}`, 'gu'),
    say: (marks) => [`破折号写成“${marks}”`, '改成“——”（两个“—”）；连接数字用一个“—”。'],
  },
  {
    pattern: new RegExp(`(?<=[${chinese}])${space}(?=[${chinese}])`, 'gu'),
    say: () => ['汉字或标点之间有空格', '删去空格；段首也不用空格，网页会自己缩进。'],
  },
  {
    pattern: new RegExp(String.raw`(?<=\p{Script=Han})${space}(?=[\w+])|(?<=[\w%])${space}(?=\p{Script=Han})`, 'gu'),
    say: () => ['汉字与数字或字母之间有空格', '删去空格：显示时自动留空。'],
  },
  {
    pattern: /^\u3000+|\u3000+$/gu,
    say: () => ['段首或段末有全角空格', '删去：网页会自己缩进。'],
  },
  {
    // marks of direction among them, which let letters stand elsewhere than they are read
    pattern: /[\p{Cf}\u2028\u2029\u115f\u3164]+/gu,
    say: () => ['有看不见的字符', '删去它前后的字，重新输入。'],
  },
  {
    pattern: /\p{Co}+/gu,
    say: (letters) => [
      `“${letters}”是私用的字符，别人的电脑上没有`,
      '多半是粘贴来的项目符号或生僻字：删去，或改成通用的字。',
    ],
  },
  {
    // they look like letters and are not found under them: ⽂ for 文
    pattern: /[\u2e80-\u2fdf\uf900-\ufaff]+/gu,
    say: (letters) => [`“${letters}”是部首或兼容字符，搜索不到`, `改成通用的字“${letters.normalize('NFKC')}”。`],
  },
];

/**
 * The slips in a text that can be seen from a few letters. In: a paragraph, heading or value. Out: in any order; none
 * in a text without Han letters, which has marks by other rules.
 */
export function markFaults(text: string): CopyFault[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  return slips.flatMap(({ pattern, say }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => fault(text, index, index + found.length, ...say(found))),
  );
}
