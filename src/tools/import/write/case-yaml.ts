import { stringify } from 'yaml';
import { withoutBreakMarks } from '../../../study/contract/headings.ts';
import { subjectOf } from '../subject.ts';

/** What `case.yaml` of a new study says, as far as it is known. */
export interface CaseFacts {
  /** its lines parted by break marks */
  title: string;
  /** what was read: Word 文件 */
  format: string;
  url: string | undefined;
  /** the letters of the document's number that stand for its issuer, 国办发; '' where it has none */
  issuer: string;
  tryTerms: string[];
  conventions: string[];
  /** lines of the source that have no place */
  leftOut: string[];
  /** day of this edition */
  edition: string;
}

/**
 * Writes `case.yaml`: what the source itself says, and comments on what an editor must fill in. What nobody can know
 * from the file, where the text comes from and whose it is, stays empty, and the check asks for it.
 */
export function caseYaml({ title, format, url, issuer, tryTerms, conventions, leftOut, edition }: CaseFacts): string {
  const name = withoutBreakMarks(title);
  return `# 由 npm run import 生成。带“请填写”的几项只有您知道，填好以前 npm run check:content 会提醒。

# 题名。竖线“|”是换行处，不显示。
${item({ title })}
# 网站名，见于页眉与浏览器标签，十二字以内最好。
${item({ siteName: subjectOf(name) })}
# 印文，两字。
${item({ seal: sealOf(issuer + name) })}
# 一句话说明，供搜索引擎与分享卡片使用。
${item({ description: `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》全文，可逐点引用、搜索。` })}
# 首页搜索框下的示例，须是正文里有的词。
${item({ tryTerms })}
provenance:
  # 请填写：文字取自哪一页的网址。
  ${item({ url: url ?? '' })}  # 那一页是什么：原文页、转载页、政府公报等。
  kind: 原文页
  # 逐条如实说明出处；原文没有的，不推断。
${indented(item({ statements: [`文字取自编者提供的${format.replace(/ /g, '')}。`] }))}  # 请填写：文字的权利。国家机关的公文、法律、法规可以写：依《中华人民共和国著作权法》第五条，本文不适用著作权法。
  rights: ""

# 凡例，由改动的清单生成。
${item({ conventions })}${leftOut.length === 0 ? '' : `\n# source.txt 里有、各节里不放的几行。\n${item({ leftOut })}`}
# 读者怎样联系您，发现错字好告诉您：邮箱，或一页的网址。写上就去掉行首的“# ”；没有就照样空着。
# contact: bianji@example.org

# 本版日期
${item({ edition })}`;
}

const item = (value: object): string => stringify(value, { lineWidth: 0 });
const indented = (text: string): string => text.replace(/^(?=.)/gmu, '  ');

/** Two letters for the seal: whose text it is. In: the issuer's letters, then the title. */
function sealOf(words: string): string {
  const letters = words.replace(/^中华人民共和国|^关于/u, '').match(/\p{Script=Han}/gu) ?? [];
  return letters.slice(0, 2).join('') || '案例';
}
