import { goodStudy } from './good-study.ts';

/** A slip of an editor: what it is called, and the files as it leaves them. */
export type Slip = [name: string, files: Record<string, string | Buffer | null>];

const daoyan = 'sections/00-daoyan.mdx';
const cuoshi = 'sections/01-cuoshi.mdx';
const chengxiao = 'sections/02-chengxiao.mdx';
const jianyi = 'sections/03-jianyi.mdx';

function slip(name: string, file: string, from: string, to: string): Slip {
  const text = goodStudy[file] ?? '';
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}.`);
  return [name, { [file]: text.replace(from, () => to) }];
}

const newPoint = '报送备案的文件没有发生被撤销、纠正的情况。受理群众来信32件次，办结31件次。';

export const characterSlips: Slip[] = [
  slip('half-width comma', cuoshi, '”，把', '”,把'),
  slip('half-width semicolon', cuoshi, '培训；', '培训;'),
  slip('half-width colon', chengxiao, '说：', '说:'),
  slip('half-width question mark', cuoshi, '必经程序。', '必经程序?'),
  slip('half-width exclamation mark', cuoshi, '必经程序。', '必经程序!'),
  slip('half-width full stop', cuoshi, '必经程序。', '必经程序.'),
  slip('half-width brackets', daoyan, '（试行）', '(试行)'),
  slip('one half-width bracket', daoyan, '（试行）', '（试行)'),
  slip(
    'all marks half-width',
    cuoshi,
    '制定《审核工作规程》，明确材料、时限和责任。承办单位起草后送审，',
    '制定《审核工作规程》,明确材料、时限和责任。承办单位起草后送审,',
  ),
  slip('straight quotation marks', cuoshi, '“应审必审、有件必审”', '"应审必审、有件必审"'),
  slip('straight single quotation marks', cuoshi, '“应审必审、有件必审”', "'应审必审、有件必审'"),
  slip('one straight quotation mark', cuoshi, '“应审必审、有件必审”', '“应审必审、有件必审"'),
  slip('full-width digits', chengxiao, '286件', '２８６件'),
  slip('full-width letters', cuoshi, '各镇街坚持', '各镇街用ＯＡ系统，坚持'),
  slip('zero-width space', cuoshi, '各镇街', '各\u200b镇街'),
  slip('soft hyphen', cuoshi, '各镇街', '各\u00ad镇街'),
  slip('direction mark', cuoshi, '各镇街', '\u202d各镇街'),
  slip('Kangxi radical', cuoshi, '必经程序', '必经⾏序'),
  slip('radical of the supplement', daoyan, '市政府办公室', '部⻔'),
  slip('compatibility ideograph', cuoshi, '力', '\uf98a'),
  slip('bullet of a private font', jianyi, '审核工作仍', '\uf06c审核工作仍'),
  slip('〇 as a circle', daoyan, '二〇一八年', '二○一八年'),
  slip('〇 as a letter', daoyan, '二〇一八年', '二O一八年'),
  slip('〇 as a small letter', daoyan, '二〇一八年', '二o一八年'),
  slip('0 as a letter', chengxiao, '2018—2020年', '2018—202O年'),
  slip('1 as a letter', daoyan, '泉口市2018年', '泉口市20l8年'),
  slip('Cyrillic letter', cuoshi, '各镇街坚持', '各镇街用О\u0410系统，坚持'),
];

export const spaceSlips: Slip[] = [
  slip('space between characters', cuoshi, '承办单位', '承办 单位'),
  slip('no-break space between characters', cuoshi, '承办单位', '承办\u00a0单位'),
  slip('space behind a mark', cuoshi, '起草后送审，', '起草后送审， '),
  slip('space before a digit', cuoshi, '在5个', '在 5个'),
  slip('space behind a digit', cuoshi, '在5个', '在5 个'),
  slip('indent by hand', cuoshi, '各镇街坚持', '　　各镇街坚持'),
  slip('full-width space at the end', cuoshi, '必经程序。', '必经程序。　'),
  slip('a number left out', chengxiao, '来信32件次', '来信 件次'),
  slip('space before —', chengxiao, '2018—2020年', '2018 —2020年'),
];

export const markSlips: Slip[] = [
  slip('three points', chengxiao, '……', '...'),
  slip('three full stops', chengxiao, '……', '。。。'),
  slip('half an ellipsis', chengxiao, '……', '…'),
  slip('ellipsis of points in the middle', chengxiao, '……', '⋯⋯'),
  slip('two hyphens', cuoshi, '送审，审核机构', '送审--审核机构'),
  slip('three dashes', cuoshi, '送审，审核机构', '送审———审核机构'),
  slip('box drawing', cuoshi, '送审，审核机构', '送审──审核机构'),
  slip('full-width hyphen', cuoshi, '送审，审核机构', '送审－审核机构'),
  slip('en dash', cuoshi, '送审，审核机构', '送审–审核机构'),
  slip('hyphen between years', chengxiao, '2018—2020年', '2018-2020年'),
  slip('tilde between years', chengxiao, '2018—2020年', '2018~2020年'),
  slip('telephone number with two hyphens', jianyi, '0532-12345678', '0532--12345678'),
  slip('comma between times', chengxiao, '12:00，14:30', '12:00,14:30'),
  slip('doubled comma', cuoshi, '”，把', '”，，把'),
  slip('doubled full stop', cuoshi, '必经程序。', '必经程序。。'),
  slip('two marks in a row', cuoshi, '”，把', '”、，把'),
  slip('、 behind a digit', jianyi, '1.完善审核标准。\n\n2.', '1、完善审核标准。\n\n2、'),
  slip('、 behind brackets', cuoshi, '（一）健全', '（一）、健全'),
  slip('point behind a numeral', cuoshi, '# 一、', '# 一.'),
  slip('number of a document in round brackets', daoyan, '〔2018〕', '（2018）'),
  slip('number of a document in square brackets', daoyan, '〔2018〕', '[2018]'),
  slip('number of a document with 第', daoyan, '〔2018〕15号', '〔2018〕第15号'),
  slip('number of a document with a year of two digits', daoyan, '〔2018〕15号', '〔18〕15号'),
  slip('year of two digits', cuoshi, '2019年7月', '19年7月'),
  slip('a day that is none', jianyi, '2020年12月5日', '2020年12月35日'),
  slip('no full stop', cuoshi, '提出意见。', '提出意见'),
];

export const pairSlips: Slip[] = [
  slip('quotation without its end', cuoshi, '有件必审”', '有件必审'),
  slip('quotation without its beginning', cuoshi, '“应审必审', '应审必审'),
  slip('title without its end', cuoshi, '《审核工作规程》，', '《审核工作规程，'),
  slip('title without its beginning', cuoshi, '《审核工作规程》，', '审核工作规程》，'),
  slip('bracket without its end', daoyan, '（试行）', '（试行'),
  slip('crossed pairs', daoyan, '（试行）》', '（试行》）'),
  slip('quotation marks the wrong way round', cuoshi, '“应审必审、有件必审”', '”应审必审、有件必审“'),
  slip('two closing quotation marks', cuoshi, '“应审必审、有件必审”', '”应审必审、有件必审”'),
  slip('two opening quotation marks', cuoshi, '“应审必审、有件必审”', '“应审必审、有件必审“'),
  slip('double in double quotation marks', cuoshi, '“应审必审、有件必审”', '“应审必审、“有件”必审”'),
  slip('single quotation marks outside', cuoshi, '“应审必审、有件必审”', '‘应审必审、有件必审’'),
  slip('double in double title marks', cuoshi, '《〈审核工作规程〉', '《《审核工作规程》'),
];

export const orderSlips: Slip[] = [
  slip('（三） written （四）', cuoshi, '（三）', '（四）'),
  slip('（二） written twice', cuoshi, '（三）', '（二）'),
  slip('二、 written 四、', chengxiao, '# 二、', '# 四、'),
  ['二、 left out', { [chengxiao]: null }],
  slip('三是 written 四是', cuoshi, '三是', '四是'),
  slip('二是 of a heading written 三是', chengxiao, '## 二是', '## 三是'),
  slip('2. written 3.', jianyi, '2.推进', '3.推进'),
  slip('a point that is no heading', cuoshi, '## （二）充实审核力量。 [#liliang]', '（二）充实审核力量。'),
];

export const structureSlips: Slip[] = [
  slip('no id', cuoshi, ' [#jizhi]', ''),
  slip('id of Han', cuoshi, '[#jizhi]', '[#机制]'),
  slip('id with a capital', cuoshi, '[#jizhi]', '[#Jizhi]'),
  slip('an id twice', cuoshi, '[#liliang]', '[#jizhi]'),
  slip('id of a section that is not its file’s', cuoshi, '[#cuoshi]', '[#gongzuo]'),
  slip('id in full-width brackets', cuoshi, '[#jizhi]', '【#jizhi】'),
  slip('no space behind #', cuoshi, '## （一）', '##（一）'),
  slip('full-width #', cuoshi, '## （一）', '＃＃ （一）'),
  slip('third level', cuoshi, '## （一）', '### （一）'),
  slip('丨 for |', chengxiao, '，|一年', '，丨一年'),
  slip('｜ for |', chengxiao, '，|一年', '，｜一年'),
  slip('| in a paragraph', cuoshi, '起草后送审，', '起草后送审，|'),
  slip('emphasis that does not end', cuoshi, '各镇街坚持', '**各镇街坚持'),
  slip('link in full-width brackets', cuoshi, '《审核工作规程》，', '[《审核工作规程》]（https://example.net/），'),
  slip('a web page’s code', cuoshi, '各镇街', '各&nbsp;镇街'),
  slip('a web page’s line end', cuoshi, '必经程序。', '必经程序。<br>'),
  slip('title with a full-width colon', cuoshi, 'title: ', 'title：'),
  slip('front matter in dashes', cuoshi, '---\ntitle: 工作措施\n---', '———\ntitle: 工作措施\n———'),
  slip('title of another section', chengxiao, 'title: 主要成效', 'title: 工作措施'),
  slip('title that is not the heading’s', chengxiao, 'title: 主要成效', 'title: 结语'),
  slip('words of the template', jianyi, '审核工作仍有短板，需要继续加强。', '在这里写这一节的总述，一句一行。'),
  slip(
    'table by tabs',
    jianyi,
    '| 年份   | 件数 |\n| ------ | ---- |\n| 2019年 | 96   |',
    '序号\t单位\t件数\n1\t司法局\t12',
  ),
  slip('table without its second line', jianyi, '| ------ | ---- |\n', ''),
  slip(
    'table in full-width bars',
    jianyi,
    '| 年份   | 件数 |\n| ------ | ---- |\n| 2019年 | 96   |',
    '｜ 年份 ｜ 件数 ｜\n｜ --- ｜ --- ｜\n｜ 2019年 ｜ 96 ｜',
  ),
  slip('signature and day in one paragraph', jianyi, '泉口市司法局\n\n2020', '泉口市司法局\n2020'),
  slip('items without a blank line', jianyi, '标准。\n\n2.', '标准。\n2.'),
  slip('paragraphs without a blank line', chengxiao, newPoint, `${newPoint}\n承办单位先行自查。审核机构逐件登记。`),
  slip('a paragraph twice in a section', chengxiao, newPoint, `${newPoint}\n\n${newPoint}`),
  slip('a paragraph in two sections', jianyi, '审核工作仍', `${newPoint}\n\n审核工作仍`),
  ['a file in GBK', { [jianyi]: Buffer.from('---\ntitle: \xb9\xa4\xd7\xf7\n---\n', 'latin1') }],
  ['a name in Han', { [jianyi]: null, 'sections/03-工作建议.mdx': goodStudy[jianyi] ?? '' }],
  ['a copy', { 'sections/03-jianyi - 副本.mdx': goodStudy[jianyi] ?? '' }],
  ['a Word file', { 'sections/04-fujian.docx': 'PK' }],
];

export const slips: Slip[] = [
  ...characterSlips,
  ...spaceSlips,
  ...markSlips,
  ...pairSlips,
  ...orderSlips,
  ...structureSlips,
];

const again = (file: string, change: (text: string) => string): Record<string, string> => ({
  [file]: change(goodStudy[file] ?? ''),
});

/** What looks like a slip and is none. */
export const notSlips: Slip[] = [
  ['byte order mark', again(cuoshi, (text) => `\ufeff${text}`)],
  ['CRLF', again(cuoshi, (text) => text.replaceAll('\n', '\r\n'))],
  ['Thumbs.db', { 'sections/Thumbs.db': 'x' }],
  ['desktop.ini', { 'sections/desktop.ini': 'x' }],
  ['.DS_Store', { 'sections/.DS_Store': 'x' }],
  ['lock of Word', { 'sections/~$-jianyi.docx': 'x' }],
  ['copy of an editor', { 'sections/01-cuoshi.mdx.bak': 'x' }],
  slip('day in digits', cuoshi, '2019年7月', '2019-07-05'),
  slip('item number', cuoshi, '各镇街', '1.各镇街'),
  slip('e-mail before a mark', jianyi, '邮箱sfj@example.cn。', '邮箱sfj@example.cn，电话见上。'),
  slip('address', jianyi, '邮箱sfj@example.cn。', '网址https://example.cn/a?b=1,2 ，欢迎查询。'),
  slip('mobile number', jianyi, '电话0532-12345678', '电话13800000000'),
  slip('telephone behind a space', jianyi, '甲某某，电话0532-12345678', '甲某某 0532-12345678'),
  slip('label of an article', cuoshi, '各镇街坚持', '第十二条　各镇街坚持'),
  slip('label of a picture', cuoshi, '各镇街坚持', '图1　审核流程\n\n各镇街坚持'),
  slip('label of an attachment', cuoshi, '各镇街坚持', '附件1　人员名单\n\n各镇街坚持'),
  slip('reporters', cuoshi, '必经程序。', '必经程序。（记者 甲某某 乙某）'),
  slip('name of two characters', jianyi, '联系人：甲某某，', '联系人：甲　某，'),
  slip(
    'two issuers',
    cuoshi,
    '《审核工作规程》，',
    '《泉口市委办公室 泉口市政府办公室关于印发〈审核工作规程〉的通知》，',
  ),
  slip(
    'when it was passed',
    daoyan,
    '泉口市2018年',
    '（2018年3月1日　泉口市第一届人民代表大会常务委员会第三次会议通过）\n\n泉口市2018年',
  ),
  slip('members', jianyi, '审核工作仍', '组　长：甲某某　　泉口市副市长\n\n乙某某　　司法局局长\n\n审核工作仍'),
  slip('quotation of two paragraphs', cuoshi, '必经程序。', '必经程序。\n\n“第一段。\n\n“第二段。”'),
  slip('items of a standard', cuoshi, '各镇街坚持', 'a)审核材料；\n\nb)审核程序。\n\n各镇街坚持'),
  slip('coordinates', jianyi, '| 2019年 | 96   |', '| 15172.500 | 103655.000 |'),
  slip('number of a standard', cuoshi, '《审核工作规程》，', 'GB/T 9704—2012《党政机关公文格式》，'),
  slip('escaped mark', cuoshi, '”，把', '”\\,把'),
  slip('list', jianyi, '1.完善审核标准。\n\n2.推进信息共享。', '1. 完善审核标准；\n2. 推进信息共享。'),
  slip('section again from one', jianyi, '审核工作仍有短板', '一是标准不一，二是信息不通。审核工作仍有短板'),
];
