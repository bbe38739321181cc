import type { Seed } from './content-copy.ts';

/** A mistake that an editor can make, and what the check must say about it. */
export interface Mistake {
  name: string;
  seeds: Seed[];
  /** the file that the report names, below `content/` */
  file: string;
  /** words of the line that the report names; left out for a mistake of the whole file */
  line?: string;
  /** words that message and cure must contain */
  says: string[];
}

const shufa = 'sections/01-shufa.mdx';
const ducha = 'sections/02-ducha.mdx';
const daoyan = 'sections/00-daoyan.mdx';
const text = '党政主要负责人的态度';

/** A mistake in the lead of 述法: `written` is inserted before its first words. */
function inText(name: string, written: string, ...says: string[]): Mistake {
  const line = written.split('\n').find((one) => one.trim() !== '') ?? '';
  return { name, seeds: [{ file: shufa, from: text, to: `${written}${text}` }], file: shufa, line, says };
}

function inFile(name: string, file: string, from: string, to: string, line: string, ...says: string[]): Mistake {
  return { name, seeds: [{ file, from, to }], file, line, says };
}

function newFile(name: string, file: string, ...says: string[]): Mistake {
  const to = '---\ntitle: 建议\n---\n\n# 四、建议 [#jianyi]\n\n文字。\n';
  return { name, seeds: [{ file: `sections/${file}`, to }], file: `sections/${file}`, says };
}

/** Two files whose names some systems take for the same: composed (NFC) and decomposed (NFD). */
function twinFiles(name: string, one: string, other: string, ...says: string[]): Mistake {
  const first = newFile(name, one.normalize('NFC'), ...says);
  const second = newFile(name, other.normalize('NFD'), ...says);
  return { ...second, seeds: [...first.seeds, ...second.seeds] };
}

const tableOf = (...rows: string[]) => `${['| 甲 | 乙 |', '| --- | --- |', ...rows].join('\n')}\n\n`;
export const tableMistakes: Mistake[] = [
  {
    ...inText('^^ in the head', '| 甲 | ^^ |\n| --- | --- |\n| 丙 | 丁 |\n\n', '“^^”的上面没有单元格'),
    line: '| 甲 | ^^ |',
  },
  { ...inText('>> in the first column', tableOf('| >> | 丁 |'), '“>>”的左边没有单元格'), line: '| >> | 丁 |' },
  { ...inText('no rectangle', tableOf('| 丙 | >> |', '| ^^ | 丁 |'), '“^^”与上面的合不成一个长方形'), line: '| ^^ |' },
];

export const sourceNoteMistakes: Mistake[] = [
  inText('a note of the source’s without its text', '甲[^①]。\n\n', '原注“①”没有内容', '原注的文字'),
  { ...inText('one that nothing calls', '甲。\n\n[^①]: 乙。\n\n', '原注“①”在正文里没有引用'), line: '[^①]' },
  {
    ...inText('a mark used again', '甲[^①]乙[^①]。\n\n[^①]: 丙。\n\n', '“①”在正文里引用了两次', '[^①#2]'),
    line: '甲',
  },
  { ...inText('a bare number', '甲[^1]。\n\n[^1]: 丙。\n\n', '编号“1”写法不对', '[^①]、[^〔1〕]'), line: '[^1]: ' },
];

const png = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
function picture(name: string, written: string, file: { name: string; bytes?: Buffer }, ...says: string[]): Mistake {
  const mistake = inText(name, `${written}\n\n`, ...says);
  const { name: to, bytes = png } = file;
  return { ...mistake, seeds: [...mistake.seeds, { file: `pictures/${to}`, to: bytes }] };
}
export const pictureMistakes: Mistake[] = [
  inText('a picture of another site', '![图](https://example.org/a.png)\n\n', '在别处', '存下来'),
  inText('a picture outside its folder', '![图](/a.png)\n\n', '写法不对', '(pictures/文件名.png)'),
  inText('a picture that is not there', '![图](pictures/b.png)\n\n', '没有“b.png”', '把图片放进去'),
  inText('a picture by reference', '![图][a]\n\n[a]: pictures/a.png\n\n', '没有写文件'),
  picture('another case', '![图](pictures/Tu.png)', { name: 'tu.png' }, '没有“Tu.png”', '是不是“tu.png”？'),
  picture('no words for it', '![](pictures/tu.png)', { name: 'tu.png' }, '没有替代文字', '方括号'),
  picture('a picture in a sentence', '见![图](pictures/tu.png)。', { name: 'tu.png' }, '不能夹在文字中间'),
  picture('a drawing in vectors', '![图](pictures/tu.svg)', { name: 'tu.svg' }, '不是网页能用的图片', '另存为'),
  picture('a name in Chinese', '![图](pictures/图.png)', { name: '图.png' }, '不能作网址', 'liucheng.png'),
  picture('not what it is called', '![图](pictures/tu.jpg)', { name: 'tu.jpg' }, '里面不是 JPG 图片'),
  picture(
    'too large',
    '![图](pictures/da.png)',
    { name: 'da.png', bytes: Buffer.concat([png, Buffer.alloc(4_100_000)]) },
    '有 4.1 MB',
    '1600',
  ),
];

export const frontMatterMistakes: Mistake[] = [
  inFile('unknown key', shufa, 'title: 述法', 'title: 述法\nshrot: 述', 'shrot', '不认识的项“shrot”', '“short”'),
  inFile(
    'unknown key named like a prototype',
    shufa,
    'title: 述法',
    'title: 述法\n__proto__: x',
    '__proto__',
    '“__proto__”',
  ),
  inFile('key `constructor`', shufa, 'title: 述法', 'title: 述法\nconstructor: x', 'constructor', '“constructor”'),
  inFile('missing title', shufa, 'title: 述法', 'short: 述法', 'short: 述法', '缺少“title”'),
  inFile('title is a number', shufa, 'title: 述法', 'title: 2020', 'title: 2020', '“title”应是文字', '引号'),
  inFile('title is a list', shufa, 'title: 述法', 'title: [述, 法]', 'title: [', '“title”应是文字'),
  inFile('empty title', shufa, 'title: 述法', 'title: ""', 'title: ""', '“title”是空的'),
  inFile('full-width colon', shufa, 'title: 述法', 'title：述法', 'title：', '“项: 值”', '半角'),
  inFile('two colons', shufa, 'title: 述法', 'title: 述法: 一', 'title: ', '两个“: ”'),
  inFile('open quote', shufa, 'title: 述法', 'title: "述法', 'title: ', '引号'),
  inFile('repeated key', shufa, 'title: 述法', 'title: 述法\ntitle: 督察', 'title: 督察', '写了两次'),
  inFile('tab', shufa, 'title: 述法', 'title: 述法\n\tshort: 述', '\tshort', '制表符'),
  inFile('alias', shufa, 'title: 述法', 'title: *x', 'title: *x', '引用'),
  inFile('no front matter', shufa, '---\ntitle: 述法\n---\n', '', '# 一、', '缺少', '---'),
  inFile('unclosed front matter', shufa, 'title: 述法\n---\n', 'title: 述法\n', '---', '没有配对'),
];

export const headingMistakes: Mistake[] = [
  inFile('missing id', shufa, ' [#jianzhang]', '', '## 一是注重', '缺少固定编号', '[#编号]'),
  inFile('missing id of a section', shufa, ' [#shufa]', '', '# 一、', '缺少固定编号', '[#shufa]'),
  inFile('non-ASCII id', shufa, '[#jianzhang]', '[#建章]', '## 一是注重', '“建章”写法不对', '小写字母'),
  inFile('capital id', shufa, '[#jianzhang]', '[#Jianzhang]', '## 一是注重', '“Jianzhang”写法不对'),
  inFile('id reserved for a lead', shufa, '[#jianzhang]', '[#shufa-zongshu]', '## 一是注重', '-zongshu'),
  inFile('id reserved for a closing', shufa, '[#jianzhang]', '[#shufa-jieyu]', '## 一是注重', '-jieyu'),
  inFile('id reserved for a note', shufa, '[#jianzhang]', '[#note-jianzhang]', '## 一是注重', 'note-'),
  inFile('repeated id', shufa, '[#neirong]', '[#jianzhang]', '## 二是明确', '已用在', '01-shufa.mdx:'),
  inFile(
    'id repeated in another file',
    ducha,
    '[#zhongdian]',
    '[#jianzhang]',
    '## 一是坚持',
    '已用在',
    '01-shufa.mdx:',
  ),
  inFile('id that is a slug', ducha, '[#zhongdian]', '[#shufa]', '## 一是坚持', '已用在', '01-shufa.mdx 的文件名'),
  inFile('section id is not the slug', shufa, '[#shufa]', '[#shuzhi]', '# 一、', '“shuzhi”与文件名不一致', '[#shufa]'),
  inFile('two titles', shufa, '## 一是注重', '# 一是注重', '# 一是注重', '只能有一个“# ”'),
  inFile('no title', shufa, '# 一、', '一、', '一、以组织', '缺少小节的标题'),
  inFile('text before the title', shufa, '# 一、', '前言。\n\n# 一、', '前言。', '标题之前有文字'),
  inText('third level', '### 甲 [#jia]\n\n', '最多两级'),
  inText('underlined by accident', '甲乙丙\n---\n\n', '缺少固定编号', '空一行'),
  inText('heading in a quotation', '> ## 甲 [#jia]\n\n', '引用或列表里不能有标题'),
  inFile(
    'heading without words',
    shufa,
    '## 一是注重建章立制，确保述法工作有章可循。',
    '##',
    '## [#jianzhang]',
    '标题是空的',
  ),
  inFile(
    'heading in the introduction',
    daoyan,
    '为压牢压实',
    '## 甲 [#jia]\n\n为压牢压实',
    '## 甲',
    '导言里不能有标题',
  ),
];

export const placeMistakes: Mistake[] = [
  inFile(
    'a heading behind the closing',
    shufa,
    '## 一是注重',
    '***\n\n## 一是注重',
    '## 一是注重',
    '结语后面不能再有标题',
  ),
  {
    name: 'a closing without words',
    seeds: [{ file: daoyan, to: '---\ntitle: 导言\n---\n\n甲。\n\n***\n' }],
    file: daoyan,
    line: '***',
    says: ['没有结语', '删去'],
  },
  inFile('two closings', daoyan, '法治督察工作。', '甲。\n\n***\n\n乙。\n\n***\n\n丙。', '***', '写了两次', '删去'),
  inText('a closing in a quotation', '> ***\n\n', '引用或列表里不能有横线'),
  {
    name: 'empty section',
    seeds: [{ file: shufa, to: '---\ntitle: 述法\n---\n\n# 一、述法 [#shufa]\n' }],
    file: shufa,
    line: '# 一、',
    says: ['这一小节没有正文'],
  },
  {
    name: 'empty introduction',
    seeds: [{ file: daoyan, to: '---\ntitle: 导言\n---\n' }],
    file: daoyan,
    line: '---',
    says: ['导言是空的'],
  },
];

export const syntaxMistakes: Mistake[] = [
  inText('script', '<script>alert(1)</script>\n\n', '不能用 <script>'),
  inText('raw tag', '<b>甲</b>', '不能用标签 <b>'),
  inText('raw block', '<div>\n\n甲\n\n</div>\n\n', '不能用标签 <div>'),
  inText('fragment', '<>甲</>', '不能用标签 <>'),
  inText('unknown component', '<Shijian>甲</Shijian>', '没有名为 Shijian 的组件'),
  inText('component `__proto__`', '<__proto__ />', '不能用标签 <__proto__>'),
  inText('component `Constructor`', '<Constructor />', '没有名为 Constructor 的组件'),
  inText('expression', '{process.env.HOME}', '花括号里的内容会被当作程序', '\\{'),
  inText('block expression', '{1 + 1}\n\n', '花括号里的内容会被当作程序'),
  inText('broken expression', '{一是}', '花括号里的内容会被当作程序'),
  inText('expression as attribute', '<b title={1}>甲</b>', '不能用标签 <b>'),
  inText('spread attribute', '<b {...x}>甲</b>', '不能用标签 <b>'),
  inText('import', "import x from 'node:fs'\n\n", 'import'),
  inText('export', 'export const x = 1\n\n', 'export'),
  inText('broken import', 'import 甲乙\n\n', 'import'),
  inText('open tag', '<b>甲', '标签 <b> 没有结束', '</b>'),
  inText('close tag', '甲</b>', '有结束标签，没有开始标签'),
  inText('crossed tags', '<b><i>甲</b></i>', '不是一对'),
  inText('open brace', '{甲', '花括号“{”没有配对'),
  inText('less than a number', '甲<5，', '“<”后面是“5”', '\\<'),
  inText('less than Han', '甲<乙，', '“<”起头的地方读不成标签'),
  inText('comment', '<!-- 甲 -->\n\n', '<!-- -->'),
  inText('address in angle brackets', '<https://example.org/>', '[文字](网址)'),
  inText('window in braces', '{window.location}', '花括号里的内容会被当作程序'),
  inText('a horizontal rule', '\n---\n\n', '会变成横线', '空一行'),
  inText('spaces at the end of a line', '甲，  \n乙，', '会在这里换行'),
  inText('a backslash at the end of a line', '甲，\\\n乙，', '会在这里换行'),
  inText('ranges that become strikethrough', '8~10个、12~15个，', '删除线', '“～”'),
  inText('a box to tick', '- [ ] 甲\n\n', '勾选框'),
  inText('an address that runs into the text', '见https://example.org/a，', '成为网址的一部分', '[文字](网址)'),
  inText('open emphasis', '**甲，', '星号“**”没有配对', '\\*'),
  inText('emphasis with spaces inside', '** 甲 **，', '星号“**”没有配对'),
  inText('break bar in the text', '甲|乙，', '竖线“|”', '\\|'),
  inText('full-width asterisks', '＊＊甲＊＊，', '星号“＊＊”没有配对', '半角'),
  inText('link with full-width brackets', '[甲]（/ducha/），', '“[甲]”后面的网址没有变成链接'),
  inText('link with a space', '[甲] (https://example.org/)，', '没有变成链接', '[文字](网址)'),
  inText('heading without a space', '##甲。 [#jia]\n\n', '“##”没有变成标题', '空一格'),
  inText('heading with full-width hashes', '＃＃ 甲。 [#jia]\n\n', '“＃＃”没有变成标题', '半角'),
  inText('id after a paragraph', '甲乙。 [#jia]\n\n', '编号“[#jia]”', '标题'),
  inText('code for a space', '甲&nbsp;乙，', '“&nbsp;”是网页的代码', '空格就删去'),
  inText('code for a character', '甲&#20057;，', '“&#20057;”是网页的代码'),
];

export const linkMistakes: Mistake[] = [
  inText('javascript link', '[甲](javascript:alert(1))', '不能用 javascript: 开头'),
  inText('disguised javascript link', '[甲](<Java&#x09;Script:alert(1)>)', '不能用 javascript: 开头'),
  inText('data link', '[甲](data:text/html,x)', '不能用 data: 开头'),
  inText('javascript link by reference', '[jia]: javascript:alert(1)\n\n[甲][jia]', '不能用 javascript: 开头'),
  inText('relative link', '[甲](02-ducha.mdx)', '“02-ducha.mdx”的写法不对'),
  inText('link to another host without scheme', '[甲](//example.org/)', '的写法不对'),
  inText('broken page', '[甲](/shufaa/)', '指向不存在的页', '/shufa/'),
  inText('page of the introduction', '[甲](/daoyan/)', '导言在首页'),
  inText('broken fragment', '[甲](/ducha/#zhongdan)', '不存在的编号“zhongdan”', '/ducha/#zhongdian'),
  inText('broken fragment here', '[甲](#jianzang)', '不存在的编号“jianzang”', '/shufa/#jianzhang'),
  inText('fragment of another page', '[甲](#zhongdian)', '不在这个文件里', '/ducha/#zhongdian'),
  inText('fragment on the wrong page', '[甲](/zhenjie/#zhongdian)', '不在 /zhenjie/', '/ducha/#zhongdian'),
  inText('address without slash', '[甲](/ducha#zhongdian)', '末尾要有斜线', '/ducha/#zhongdian'),
  inText('broken entry', '[甲](/suoyin/#yushenn)', '不存在的编号“yushenn”', '/suoyin/#yushen'),
  inText('broken diagram', '[甲](/tujie/#duca)', '不存在的编号“duca”', '/tujie/#ducha'),
  inText('broken edition', '[甲](/shuoming/#banben-2026-11-25)', '不存在的编号', '/shuoming/#banben-2026-11-24'),
  inText('broken place of the whole text', '[甲](/quanwen/#nowhere)', '不存在的编号“nowhere”', '/quanwen/'),
  inText('page of the site itself without slash', '[甲](/suoyin#yushen)', '末尾要有斜线', '/suoyin/#yushen'),
  inText('fragment named like a prototype', '[甲](#__proto__)', '不存在的编号“__proto__”'),
];

const note = '[^jia]: 甲。\n\n';

export const noteMistakes: Mistake[] = [
  inText('note that is not there', '甲[^jia]', '校记“jia”没有内容', '[^jia]:'),
  inText('note by a wrong name', `甲[^jiaa]。\n\n${note}`, '校记“jiaa”没有内容', '是不是“jia”？'),
  inText('note named like a prototype that is not there', '甲[^constructor]', '校记“constructor”没有内容'),
  inText('note that is not used', note, '校记“jia”在正文里没有引用'),
  inText('note used twice', `引[^jia]。\n\n引[^jia]。\n\n${note}`, '引用了两次', '第'),
  inText('note written twice', `${note}甲[^jia]。\n\n[^jia]: 甲。\n\n`, '写了两次'),
  inText('note without words', '[^jia]:\n\n甲[^jia]。', '没有内容'),
  inText('note in Han', '[^甲]: 甲。\n\n甲[^甲]。', '“甲”写法不对'),
  inText('note named `__proto__`', '[^__proto__]: 甲。\n\n甲[^__proto__]。', '“__proto__”写法不对'),
  inFile(
    'note of another file',
    ducha,
    '既全面梳理',
    '[^nianfen]: 甲。\n\n甲[^nianfen]。既全面梳理',
    '[^nianfen]: 甲',
    '已用在',
    '00-daoyan.mdx',
  ),
  inText(
    'link in a note without its section',
    '[^jia]: [甲](#jianzhang)\n\n甲[^jia]。',
    '校记里的链接',
    '/shufa/#jianzhang',
  ),
];

export const fileMistakes: Mistake[] = [
  newFile('Han file name', '04-建议.mdx', '不能作网址', '改名为 04-jianyi.mdx'),
  newFile('a copy', '02-ducha - 副本.mdx', '这是另存的副本'),
  newFile('a Word file', '04-jianyi.docx', '这个文件不是小节', 'npm run import'),
  newFile('Han, blank and full-width colon in the name', '04-第 二章：测试.mdx', '不能作网址'),
  twinFiles('names that differ in their Unicode form only', '04-café.mdx', '05-café.mdx', '网址相同'),
  newFile('no number', 'jianyi.mdx', '文件名的写法不对', '04-jianyi.mdx'),
  newFile('no number, in Han', '工作措施.mdx', '文件名的写法不对', '改名为 04-gongzuo-cuoshi.mdx'),
  newFile('not .mdx', '04-jianyi.md', '文件名的写法不对'),
  newFile('blank in the name', '04-jian yi.mdx', '不能作网址'),
  newFile('capital in the name', '04-Jianyi.mdx', '不能作网址'),
  newFile('same slug', '04-ducha.mdx', '与 02-ducha.mdx 的网址相同'),
  newFile('same slug but for case', '04-DUCHA.mdx', '与 02-ducha.mdx 的网址相同'),
  newFile('same number', '03-zuihou.mdx', '序号 03 与 03-zhenjie.mdx 相同'),
  newFile('number with another count of digits', '004-jianyi.mdx', '序号的位数'),
  newFile('reserved slug', '04-search.mdx', '/search/ 已由网站自己使用'),
  { name: 'no sections', seeds: [{ file: 'sections', to: null }], file: 'sections', says: ['没有小节的文件'] },
  { name: 'no case file', seeds: [{ file: 'case.yaml', to: null }], file: 'case.yaml', says: ['缺少这个文件'] },
  {
    name: 'GBK',
    seeds: [{ file: shufa, to: Buffer.from('---\ntitle: x\n---\n\n# \xca\xf6\xb7\xa8 [#shufa]\n', 'latin1') }],
    file: shufa,
    says: ['不是 UTF-8', 'GB18030', '另存为'],
  },
  {
    name: 'UTF-16',
    seeds: [{ file: shufa, to: Buffer.from('\ufeff---\r\ntitle: 述法\r\n---\r\n', 'utf16le') }],
    file: shufa,
    says: ['不是 UTF-8', 'UTF-16', '另存为'],
  },
  {
    name: 'a few bytes that are not UTF-8',
    seeds: [{ file: shufa, to: Buffer.from('---\ntitle: 述法\n---\n\n# 述\xff法 [#shufa]\n', 'latin1') }],
    file: shufa,
    line: 'title',
    says: ['不是 UTF-8', '另存为'],
  },
  {
    name: 'line ends of old Macs',
    seeds: [{ file: daoyan, to: '---\rtitle: 导言\r---\r\r文字。\r' }],
    file: daoyan,
    line: '---',
    says: ['旧式 Mac', 'LF'],
  },
  inText('control character', '\u0008', '无法显示的字符'),
];

const caseFile = 'case.yaml';
const termIndexFile = 'index.yaml';

function termIndex(name: string, to: string, line: string, ...says: string[]): Mistake {
  return { name, seeds: [{ file: termIndexFile, to }], file: termIndexFile, line, says };
}

export const yamlMistakes: Mistake[] = [
  inFile('unknown key of the case', caseFile, 'seal:', 'sael: 甲\nseal:', 'sael', '不认识的项“sael”', '“seal”'),
  inFile('missing key of the case', caseFile, 'seal:', 'edition2:', 'edition2', '不认识的项“edition2”'),
  inFile('unknown key deeper in the case', caseFile, '  rights:', '  licence: 甲\n  rights:', 'licence', '“licence”'),
  inFile(
    'an item that must be there, empty',
    caseFile,
    'seal: 胶州',
    "seal: ''",
    "seal: ''",
    '“seal”是空的',
    '不能没有',
  ),
  inFile('an item that may go, empty', shufa, 'title: 述法', "title: 述法\nshort: ''", "short: ''", '整行删去'),
  inFile('an invalid address', caseFile, 'https://wenmiyanjiu', 'wenmiyanjiu', 'url:', '“provenance.url”不是网址'),
  inFile(
    'a telephone for a contact',
    caseFile,
    'seal:',
    'contact: 0532-12345678\nseal:',
    'contact:',
    '既不是邮箱，也不是网址',
    '整行删去',
  ),
  inFile(
    'an invitation to nobody',
    caseFile,
    '供研究引用。',
    '供研究引用。有异议请与本站联系。',
    '有异议',
    '“与本站联系”，却没有写怎样联系',
    'contact: ',
  ),
  inFile('term that is not in the text', caseFile, '- 关键少数', '- 关键多数', '- 关键多数', '“关键多数”在正文里没有'),
  termIndex('entry that occurs nowhere', '- name: 述職\n  kind: 术语\n  id: shuzhi\n', '述職', '“述職”在正文里没有'),
  termIndex(
    'entry that occurs only in a note',
    '- name: 双书名号\n  kind: 术语\n  id: shuming\n',
    '双书名号',
    '在正文里没有',
  ),
  termIndex('unknown kind', '- name: 述法\n  kind: 词\n  id: a\n', 'kind', '不是可选的值', '术语'),
  termIndex('id in Han', '- name: 述法\n  kind: 术语\n  id: 述\n', 'id: 述', '写法不对'),
  termIndex(
    'repeated id',
    '- name: 述法\n  kind: 术语\n  id: a1\n- name: 预审\n  kind: 术语\n  id: a1 # 二\n',
    'a1 # 二',
    '“a1”已用于“述法”',
  ),
  termIndex('not a list', 'name: 述法\n', 'name', '列表'),
];

const changesFile = 'changes.yaml';
const entry = (date: string, what = '改了一处。') => `- date: ${date}\n  what: ${what}\n`;

function changes(name: string, to: string, line: string, ...says: string[]): Mistake {
  return { name, seeds: [{ file: changesFile, to }], file: changesFile, line, says };
}

export const changesMistakes: Mistake[] = [
  changes('an invalid day', entry('2026-11-31'), 'date', '不是日期'),
  changes('a change without words', '- date: 2026-11-24\n', 'date', '缺少'),
  changes('unknown key of a change', `${entry('2026-11-24')}  who: 甲\n`, 'who', '不认识的项“who”', 'date、what'),
  changes('two entries for one day', entry('2026-11-24') + entry('2026-11-24', '二。'), 'date', '写了两条', '并成一条'),
  changes(
    'the newest change at the bottom',
    entry('2026-11-24') + entry('2026-11-25', '二。'),
    '11-25',
    '写在它下面',
    '新的写在上面',
  ),
  changes('a newest day other than the edition’s', entry('2026-11-20'), '11-20', 'edition', '2026-11-24'),
  changes('changes that are not a list', 'date: 2026-11-24\n', 'date', '列表'),
];
