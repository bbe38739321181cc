import { expect, test } from 'vitest';
import { studyLines } from '../../../src/check/compare/study-lines.ts';
import { sectionFile } from '../../../src/check/content/section-file.ts';
import { sourceText } from '../../../src/check/content/source-text.ts';
import { wordsOf } from '../../../src/check/content/words.ts';
import { placesInHtml } from '../../../src/study/places/places-in-html.ts';
import { render } from '../../support/unit/render.ts';

const section = `# 一、述法[^〔1〕] [#ceshi]

总的话[^①]，一句
一行[^jia]。

1. 申请书；
3. **身份证**：
   - 正面；
   - 反面。

## （一）收支。 [#shouzhi]

| 项目 | 金额 | >> |
| --- | --- | --- |
| ^^ | 上年 | 今年 |
| 甲 | 1 | 2 |

![流程](pictures/liu.png)

图1：流程

## （二）邮箱[^①#2]sfj@example.cn，电话0827-5550000。 [#youxiang]

[^①]: 报告，第3页。

    又一段。

[^①#2]: 公开的。

[^jia]: 编者的话。

[^〔1〕]: 《意见》第二条。
`;

const file = sectionFile(sourceText('01-ceshi.mdx', section), '01-ceshi.mdx');

test('the comparison with the source has the same words', async () => {
  const shown = placesInHtml(await render(section)).map(({ text }) => text);
  expect(
    studyLines([file])
      .map(({ words }) => words.replaceAll('\n', ''))
      .join(''),
  ).toBe(shown.join(''));
});

test('the check has the words of each place as the page has them: tables, lists, pictures, notes', async () => {
  const shown = placesInHtml(await render(section)).map(({ id, text }) => [id, text]);
  expect([...wordsOf([file]).places]).toEqual(shown);
  expect(shown.map(([, text]) => text)).toEqual([
    '一、述法〔1〕',
    '总的话①，一句一行。1.申请书；3.身份证：正面；反面。',
    '（一）收支。项目金额上年今年甲12图1：流程',
    '（二）邮箱①sfj@example.cn，电话0827-5550000。',
    '①报告，第3页。又一段。①公开的。〔1〕《意见》第二条。',
  ]);
});
