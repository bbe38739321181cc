import { withoutRadicals } from '../../../study/radicals.ts';
import { byPattern, type MendRule } from '../rule.ts';

/** Characters that only look right. */
export const characters: MendRule[] = [
  {
    rule: '看不见的字符 → 删去',
    standard: 'Unicode',
    say: () => ['有看不见的字符', '删去它前后的字，重新输入。'],
    // this includes direction controls, which make characters appear out of order
    find: byPattern(/[\p{Cf}\u2028\u2029\u115f\u3164]+/gu, () => ''),
  },
  {
    rule: '部首、兼容字符 → 通用的字',
    standard: 'Unicode',
    say: (from, to) => [`“${from}”是部首或兼容字符，看着一样却是另一个字`, `改成通用的字“${to}”。`],
    find: byPattern(/[\u2e80-\u2fdf\uf900-\ufaff]+/gu, withoutRadicals),
  },
  {
    rule: '全角数字、字母 → 半角',
    standard: 'GB/T 15835—2011',
    say: (from, to) => [`全角的“${from}”`, `改成半角“${to}”。`],
    find: byPattern(/[０-９Ａ-Ｚａ-ｚ]+/gu, (found) => found.normalize('NFKC')),
  },
  {
    rule: '数字后的全角“．” → 半角',
    isQuiet: true,
    standard: 'GB/T 15834—2011 §B.3',
    say: (from, to) => [`全角的“${from}”`, `改成半角“${to}”。`],
    find: byPattern(/(?<=\d)．/gu, () => '.'),
  },
  {
    rule: '年份里的“○”“O” → “〇”',
    standard: 'GB/T 15835—2011',
    say: (from) => [`年份里的“${from}”不是数字`, '改成“〇”。'],
    find: byPattern(
      /(?<=[一二][〇一二三四五六七八九○◯OoＯｏ0]*)[○◯OoＯｏ0](?=[〇一二三四五六七八九○◯OoＯｏ0]*年)/gu,
      (_, { index, input }) =>
        /[一二][〇零一二三四五六七八九○◯OoＯｏ0]{3}年/u.test(input.slice(Math.max(0, index - 3), index + 5))
          ? '〇'
          : undefined,
    ),
  },
];
