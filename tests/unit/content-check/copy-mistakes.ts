/** A slip of the pen: what is written, the slip in it, and the words by which message and cure are known. */
export type CopySlip = [name: string, written: string, slip: string, ...says: string[]];

export const copySlips: CopySlip[] = [
  ['half-width comma', '甲,乙', ',', '半角标点“,”', '“，”'],
  ['half-width colon before a quotation', '甲:“乙”', ':', '“：”'],
  ['half-width bracket', '甲(乙）', '(', '半角标点“(”', '“（”'],
  ['half-width question mark behind a closing mark', '“甲”?', '?', '“？”'],
  ['half-width full stop', '甲.', '.', '句号“。”'],
  ['half-width square brackets', '鲁法办发[2020]18号', '[2020]', '六角括号'],
  ['straight double quotes', '甲"乙”', '"', '直引号', '“”'],
  ['straight single quotes', "甲‘乙'", "'", '直引号', '‘’'],
  ['full-width digits', '甲２０２０年', '２０２０', '全角的“２０２０”', '半角“2020”'],
  ['full-width letters', 'ＡＩ乙', 'ＡＩ', '半角“AI”'],
  ['doubled comma', '甲，，乙', '，，', '连用', '留下一个'],
  ['two marks at once', '甲、。', '、。', '连用'],
  ['full stops for an ellipsis', '甲。。。乙', '。。。', '省略号', '“……”'],
  ['points for an ellipsis', '甲...乙', '...', '省略号', '“……”'],
  ['half an ellipsis', '甲…乙', '…', '省略号', '“……”'],
  ['hyphens for a dash', '甲--乙', '--', '破折号', '“——”'],
  ['another dash', '甲－乙', '－', '破折号'],
  ['space between letters', '甲 乙', ' ', '空格', '删去'],
  ['space behind a mark', '甲， 乙', ' ', '空格'],
  ['space before a digit', '甲 12个', ' ', '显示时自动留空'],
  ['space behind a Latin letter', 'AI 乙', ' ', '显示时自动留空'],
  ['indented by hand', '　　甲', '　　', '段首', '自己缩进'],
  ['zero-width space', '甲\u200b乙', '\u200b', '看不见'],
  ['Kangxi radical', '⾃动', '⾃', '搜索不到', '“自”'],
  ['open book title', '甲《乙', '《', '“《”没有配对', '“》”'],
  ['closed quotation', '甲”乙', '”', '“””没有配对'],
  ['crossed pairs', '“甲《乙”丙》', '《', '没有配对'],
  ['open corner bracket', '「甲', '「', '没有配对', '“」”'],
];

/** What looks like a slip and is none. */
export const fineCopy: [name: string, written: string][] = [
  ['ratios, thousands, decimals, times', '比分3:2，共1,000元，增3.5%，9:30开始'],
  ['Latin in brackets of its own', '由WHO（World Health Organization, Geneva）发布'],
  ['an English sentence', 'It isn’t “so”, he said (twice).'],
  ['an ellipsis and a dash', '甲……乙——丙'],
  ['a long ellipsis', '甲…………乙'],
  ['a year’s span', '2019—2020年，1—3月'],
  ['nested pairs', '“甲‘乙《丙〈丁〉》’（戊〔2020〕）”'],
  ['joined exclamation and question marks', '甲？！乙！！'],
  ['marks of different pairs', '《甲（试行）》，“乙”。'],
  ['plus', '预审+现场点评'],
];
