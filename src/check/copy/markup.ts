import type { CopyProblem } from './copy-problems.ts';
import { problemsByPattern, type Pattern } from './patterns.ts';

/**
 * Markdown that did not become what the writer meant, and so would be printed as it stands. Out: in any order.
 * In: a text as its reader will see it, and whether it is a heading. Backslash-escaped characters are deliberate and
 * excluded, and addresses are U+FFFC.
 */
export function markupProblems(text: string, isHeading = false): CopyProblem[] {
  return problemsByPattern(text, isHeading ? [...leftovers, wrongBreakMark] : leftovers);
}

const wrongBreakMark: Pattern = {
  pattern: /[丨｜∣│¦]/gu,
  say: (bar) => [`“${bar}”不是换行的竖线，会照样印出来`, '改成半角的“|”；本来就是竖线的，写成“\\|”。'],
};

const leftovers: Pattern[] = [
  {
    pattern: /\*+|＊{2,}/gu,
    say: (stars) => [
      `星号“${stars}”没有配对，会照样印出来`,
      '加重的字前后都写半角星号，中间不空格；本来就是星号的，写成“\\*”。',
    ],
  },
  {
    pattern: /\|/gu,
    say: () => ['竖线“|”会照样印出来', '换行处只标在标题里：删去；本来就是竖线的，写成“\\|”。'],
  },
  {
    // after what was meant to be a heading, the rule for headings reports it
    pattern: /(?<!^[#＃].*)\[#[^\]]*\]/gu,
    say: (id) => [`编号“${id}”会照样印出来`, '固定编号只写在标题那一行的末尾：删去，或把这一行写成标题。'],
  },
  {
    pattern: /\[[^[\]]+\] ?[（(](?=\/|#|https?:|\ufffc)[^）)]*[）)]?/gu,
    say: (link) => [
      `“${link.slice(0, link.indexOf(']') + 1)}”后面的网址没有变成链接`,
      '圆括号用半角，紧跟在方括号后面：[文字](网址)。',
    ],
  },
  {
    pattern: /&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/giu,
    say: (code) => [`“${code}”是网页的代码`, '直接写那个字；空格就删去。'],
  },
];
