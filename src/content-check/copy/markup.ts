import { fault, type CopyFault } from './copy-fault.ts';

/**
 * Markdown that did not become what the writer meant, and so would be printed as it stands. In: a text as its reader
 * will see it; what stands behind a backslash is the writer's own wish and not in it, and addresses are U+FFFC.
 * Out: in any order.
 */
export function markupFaults(text: string): CopyFault[] {
  return leftovers.flatMap(({ pattern, say }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => fault(text, index, index + found.length, ...say(found))),
  );
}

const leftovers: { pattern: RegExp; say: (found: string) => [message: string, cure: string] }[] = [
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
    // behind what was meant to be a heading it is told there
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
