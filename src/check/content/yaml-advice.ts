import type { z } from 'astro/zod';

/** What is wrong with the value of an item, and the cure. In: what the schema says of it; may the item be left out? */
export function valueAdvice(issue: z.core.$ZodIssue, mayBeLeftOut: boolean): [message: string, cure: string] {
  if (issue.code === 'too_small')
    return ['是空的', mayBeLeftOut ? '写上内容；不需要这一项时，整行删去。' : '写上内容；这一项不能没有。'];
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return ['不是网址', '写完整的网址，以 https:// 开头。'];
  if (issue.code === 'invalid_format' && issue.format === 'date') return ['不是日期', '日期写成 2026-11-24 的样子。'];
  if (issue.code === 'invalid_format') return ['写法不对', '编号只用小写字母、数字和连字符，以字母开头。'];
  // the one item of its kind: `contact`
  if (issue.code === 'custom')
    return ['既不是邮箱，也不是网址', '写成 bianji@example.org 或 https://example.org/jiucuo 的样子；没有的，整行删去。'];
  if (issue.code === 'invalid_value') return ['不是可选的值', `可选：${issue.values.map(String).join('、')}。`];
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return ['应是文字', '若是数字或 true、false，请加引号；文字写在同一行。'];
  if (issue.code === 'invalid_type' && issue.expected === 'array') return ['应是列表', '每行以“- ”开头，一行一条。'];
  if (issue.code === 'invalid_type' && issue.expected === 'object')
    return ['应是一组“项: 值”', '另起行、缩进两格，一行一项。'];
  return ['的值不对', '对照 content/README.md 的说明改写。'];
}

/** What is wrong with the writing, and the cure. In: the error code of the package `yaml`. */
export function syntaxAdvice(code: string): [message: string, cure: string] {
  if (code === 'TAB_AS_INDENT') return ['用制表符（Tab）缩进', '改用空格缩进。'];
  if (code === 'DUPLICATE_KEY') return ['同一项写了两次', '留下一行，删去另一行。'];
  if (code === 'MISSING_CHAR') return ['引号或括号没有配对', '补上缺的那一半；值里有引号时，整个值换一种引号括起来。'];
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return ['一行里有两个“: ”，或缩进不对', '值里有半角冒号时给整个值加引号；各项左端对齐。'];
  return ['不合“项: 值”的写法', '一行一项，冒号用半角、后空一格；值里有 : # [ ] { } @ * & 等符号时加引号。'];
}
