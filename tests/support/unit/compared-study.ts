import { sectionFile, type SectionFile } from '../../../src/check/content/section-file.ts';
import { sourceText } from '../../../src/check/content/source-text.ts';

/*
 * Excerpts of an official notice (国办发〔2018〕115号) with a list, a table and a note of the kind that such texts have: as
 * its publisher might send it, and divided as editors do.
 */

/** Half-width marks, straight quotes, two blanks for an indent, a title of two lines, the place where a note is called. */
export const source = `国务院办公厅关于全面推行行政规范性文件
合法性审核机制的指导意见
国办发[2018]115号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构:
  制定行政规范性文件(以下简称"规范性文件")是依法履行职能的重要方式①.对规范性文件进行合法性审核是确保行政机关出台的规范性文件合法有效的重要措施。
①见《法治政府建设实施纲要(2015-2020年)》。
一、总体要求
  （一）指导思想。按照依法治国、依法执政、依法行政共同推进,法治国家、法治政府、法治社会一体建设的要求,全面推行规范性文件合法性审核机制。
  （二）主要目标。进一步明确规范性文件合法性审核的范围、主体、程序、职责和责任，确保所有规范性文件均经过合法性审核，保证规范性文件合法有效。
二、严格落实工作措施
（三）规范审核程序。起草单位报送的审核材料，应当包括下列各项:
1. 文件送审稿及其说明;
2. 制定文件所依据的法律、法规、规章和国家政策规定;
3. 征求意见及意见采纳情况。
除为了预防、应对和处置突发事件等外，合法性审核时间一般不少于5个工作日，最长不超过15个工作日。
事项\t时限\t单位
一般审核\t5个工作日\t审核机构
补充材料\t3个工作日\t起草单位
（四）明确审核职责。审核机构要认真履行审核职责，严格审核以下内容：制定主体是否合法；是否超越制定机关法定职权；是否违反规范性文件制定程序。审核机构要根据不同情形提出合法、不合法、应当予以修改的书面审核意见。
司法部负责组织协调、统筹推进、督促指导本意见贯彻落实工作.各地区、各部门要将本意见的贯彻落实情况及时报司法部。
国务院办公厅
二○一八年十二月四日
`;

export const title = '国务院办公厅关于全面推行|行政规范性文件|合法性审核机制的指导意见';
export const leftOut = ['国办发〔2018〕115号'];

/** The sections' files by name. */
export const files: Record<string, string> = {
  '00-daoyan.mdx': `---
title: 导言
---

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

制定行政规范性文件（以下简称“规范性文件”）是依法履行职能的重要方式[^①]。
对规范性文件进行合法性审核是确保行政机关出台的规范性文件合法有效的重要措施。

[^①]: 见《法治政府建设实施纲要（2015—2020年）》。
`,
  '01-yaoqiu.mdx': `---
title: 总体要求
---

# 一、总体|要求 [#yaoqiu]

## （一）指导思想。 [#sixiang]

按照依法治国、依法执政、**依法行政**共同推进，法治国家、法治政府、法治社会一体建设的要求，全面推行规范性文件[^jiancheng]合法性审核机制。

## （二）主要目标。 [#mubiao #mubiao-jiu]

进一步明确规范性文件合法性审核的范围、主体、程序、职责和责任，确保所有规范性文件均经过合法性审核，保证规范性文件合法有效。

[^jiancheng]: “规范性文件”：简称见导言。
`,
  '02-cuoshi.mdx': `---
title: 工作措施
---

# 二、严格落实|工作措施 [#cuoshi]

## （三）规范审核程序。 [#chengxu]

起草单位报送的审核材料，应当包括下列各项：

1. 文件送审稿及其说明；
2. 制定文件所依据的法律、法规、规章和国家政策规定；
3. 征求意见及意见采纳情况。

除为了预防、应对和处置突发事件等外，合法性审核时间一般不少于5个工作日，最长不超过15个工作日。

| 事项     | 时限       | 单位     |
| -------- | ---------- | -------- |
| 一般审核 | 5个工作日  | 审核机构 |
| 补充材料 | 3个工作日  | 起草单位 |

## （四）明确审核职责。 [#zhize]

审核机构要认真履行审核职责，严格审核以下内容：制定主体是否合法；是否超越制定机关法定职权；是否违反规范性文件制定程序。
审核机构要根据不同情形提出合法、不合法、应当予以修改的书面审核意见。

***

司法部负责组织协调、统筹推进、督促指导本意见贯彻落实工作。
各地区、各部门要将本意见的贯彻落实情况及时报司法部。

国务院办公厅

二〇一八年十二月四日
`,
};

const parsed = new Map<string, SectionFile>();

/** The sections, parsed; the same text only once. */
export function sectionsOf(texts: Record<string, string>): SectionFile[] {
  return Object.entries(texts).map(([name, text]) => {
    const known = parsed.get(name + text) ?? sectionFile(sourceText(name, text), name);
    parsed.set(name + text, known);
    return known;
  });
}
