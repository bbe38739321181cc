/**
 * `case.yaml` of a study that begins: every item with what it is for. What only the editor knows is empty, and the check
 * asks for it. In: the day of the edition (ISO 8601).
 */
export function caseTemplate(day: string): string {
  return `# 题名、出处与版本。引号里空着的几项请填写，填好以前 npm run check:content 会提醒；各项的写法见 README.md。

# 题名。竖线“|”是换行处，不显示。
title: ""
# 网站名，见于页眉与浏览器标签，十二字以内最好。
siteName: ""
# 印文，两字。
seal: ""
# 一句话说明，供搜索引擎与分享卡片使用。
description: ""
# 首页搜索框下的示例，须是正文里有的词，例如 [合法性审核, 备案]；没有就照样空着。
tryTerms: []

provenance:
  # 文字取自哪一页的网址。
  url: ""
  # 那一页是什么：原文页、转载页、政府公报等。
  kind: 原文页
  # 逐条如实说明出处；原文没有的，不推断。
  statements:
    - ""
  # 文字的权利。国家机关的公文、法律、法规可以写：依《中华人民共和国著作权法》第五条，本文不适用著作权法。
  rights: ""

# 凡例：标点、数字等照什么规矩。
conventions:
  - ""

# 读者怎样联系您，发现错字好告诉您：邮箱，或一页的网址。写上就去掉行首的“# ”；没有就照样空着。
# contact: bianji@example.org

# 本版日期
edition: ${day}
`;
}
