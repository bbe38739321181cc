import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small study in the words of official texts, with nothing wrong in it. The town and what it did are made up. */
export const goodStudy: Readonly<Record<string, string>> = {
  'case.yaml': `title: 合法性审核|试行小记
siteName: 泉口审核案例
seal: 泉口
description: 泉口市合法性审核案例。虚构，供测试。
tryTerms: [审核]
provenance:
  url: https://example.net/shenhe
  kind: 原文页
  statements:
    - 本文为测试而写，市名、事情都是虚构的。
  rights: 虚构的文字，可以随意使用。
conventions:
  - 逗号、括号改为全角。
edition: 2031-10-01
`,
  'sections/00-daoyan.mdx': `---
title: 导言
---

泉口市2018年以来推进合法性审核。二〇一八年五月，市政府办公室印发《合法性审核办法（试行）》（泉政办发〔2018〕15号），审核覆盖12个镇街。
`,
  'sections/01-cuoshi.mdx': `---
title: 工作措施
---

# 一、工作措施 [#cuoshi]

各镇街坚持“应审必审、有件必审”，把审核作为发文的必经程序。

## （一）健全审核机制。 [#jizhi]

市司法局制定《审核工作规程》，明确材料、时限和责任。承办单位起草后送审，审核机构应当在5个工作日内提出意见。

## （二）充实审核力量。 [#liliang]

全市配备审核人员36人，聘请法律顾问24名。一是组织集中培训；二是开展案卷评查；三是通报审核结果。

## （三）严格审核责任。 [#zeren]

未经审核的文件，不得提请集体讨论。2019年7月，修订《〈审核工作规程〉实施细则》。
`,
  'sections/02-chengxiao.mdx': `---
title: 主要成效
---

# 二、主要成效，|一年比一年好 [#chengxiao]

2018—2020年，全市审核文件286件，提出意见512条，采纳率为98.5%。

## 一是文件质量明显提高。 [#zhiliang]

报送备案的文件没有发生被撤销、纠正的情况。受理群众来信32件次，办结31件次。

## 二是审核效率明显提升。 [#xiaolv]

平均用时由7.5个工作日缩短为4个工作日……群众说：“办事的依据看得见了。”

## 三是能力水平不断增强。 [#nengli]

全年举办培训9期，参训1,200人次。办公时间为8:30—12:00，14:30—17:30。
`,
  'sections/03-jianyi.mdx': `---
title: 工作建议
---

# 三、工作建议 [#jianyi]

审核工作仍有短板，需要继续加强。

1.完善审核标准。

2.推进信息共享。

| 年份   | 件数 |
| ------ | ---- |
| 2019年 | 96   |

联系人：甲某某，电话0532-12345678，邮箱sfj@example.cn。

泉口市司法局

2020年12月5日
`,
};

/** The study in a folder of its own, with some files replaced; `null` leaves one out. */
export function studyFolder(files: Record<string, string | Buffer | null>): {
  root: string;
  content: string;
  remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'study-'));
  const content = join(root, 'content');
  for (const [name, text] of Object.entries({ ...goodStudy, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  return { root, content, remove: () => rmSync(root, { recursive: true, force: true }) };
}
