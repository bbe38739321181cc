import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { besideLink, besideSelection } from '../../../../src/reader/quote/beside.ts';
import { cutsFragments, placeAddress } from '../../../../src/reader/quote/place-address.ts';
import { quotation, quoted } from '../../../../src/reader/quote/quotation.ts';
import { encoded, passageAddress, wordEdges } from '../../../../src/reader/quote/text-fragment.ts';

const { Segmenter } = Intl;
afterEach(() => void Object.assign(Intl, { Segmenter }));
const forgetSegmenter = () => void Reflect.deleteProperty(Intl, 'Segmenter');

const passage = (blocks: string[], words: string, block = blocks.findIndex((text) => text.includes(words))) => {
  const offset = blocks[block]?.indexOf(words) ?? -1;
  return { blocks, from: { block, offset }, to: { block, offset: offset + words.length } };
};
const textOf = (address: string) => decodeURIComponent(address.split(':~:text=')[1] ?? '');

test('quotation marks inside a quotation turn, level by level', () => {
  expect(quoted('这个“关键少数”')).toBe('“这个‘关键少数’”');
  expect(quoted('他说“所谓‘一把手’”')).toBe('“他说‘所谓“一把手”’”');
  expect(quoted('没有引号。')).toBe('“没有引号。”');
});

test('every paragraph of a quotation has an opening mark, only the last a closing one', () => {
  expect(quoted('一。\n二“三”。')).toBe('“一。\n“二‘三’。”');
});

test('a quotation says where it is from', () => {
  const whole = { key: 'x', title: '全书', authors: [], url: 'u', language: 'zh', site: '站', edition: '2026-01-01' };
  const url = 'https://example.org/#a';
  expect(quotation('字', whole, { headings: ['一、甲“乙”', '二是丙。'], url }, '2026-02-03')).toBe(
    '“字”\n——“一、甲‘乙’ › 二是丙”，载《全书》，站2026-01-01版，https://example.org/#a，2026-02-03访问。',
  );
  expect(quotation('字', whole, { headings: [], url }, '2026-02-03')).toContain('\n——《全书》，站');
});

test('characters with a meaning in a text directive are encoded', () => {
  expect(encoded('a-b,c&d 法')).toBe('a%2Db%2Cc%26d%20%E6%B3%95');
  expect(encoded('\uD83D法\uDE00😀')).toBe(encoded('\uFFFD法\uFFFD😀'));
});

test('without Intl.Segmenter words end at punctuation and spaces, where every browser has a word boundary too', () => {
  const text = `${readFileSync('content/source.txt', 'utf8')} 3.5, don't a:b；「x」 w_1 9:30。`;
  const all = wordEdges(text);
  forgetSegmenter();
  expect(wordEdges('依法 3.5，（审查）')).toEqual([0, 2, 3, 6, 7, 8, 10, 11]);
  expect(wordEdges(text).filter((edge) => !all.includes(edge))).toEqual([]);
  expect(wordEdges(text).length).toBeGreaterThan(200);
});

test('without Intl.Segmenter a passage inside a sentence is named with the words around it', () => {
  forgetSegmenter();
  const inside = passage(['开头。', '坚持依法行政制度，合法审查。'], '依法行政');
  expect(textOf(passageAddress('p#a', inside))).toBe('坚持-,依法行政,-制度');
});

test('a short passage is named whole, a long one by its ends', () => {
  const short = passage(['开头。', '依法行政，合法审查。'], '依法行政，合法审查。');
  expect(passageAddress('p#a', short)).toBe(`p#a:~:text=${encoded('依法行政，合法审查。')}`);
  const words = '党政主要负责人的态度在一定程度上决定了地方法治建设的水平，为工作开展奠定基础。';
  const [start = '', end = '', ...more] = textOf(passageAddress('p#a', passage([words], words))).split(',');
  expect(more).toEqual([]);
  expect(words.startsWith(start) && words.endsWith(end)).toBe(true);
  expect(start.length).toBeGreaterThanOrEqual(10);
  expect(start.length + end.length).toBeLessThan(30);
});

test('a passage over two paragraphs is named by its ends', () => {
  const blocks = ['第一段的文字。', '第二段的文字。'];
  const both = { blocks, from: { block: 0, offset: 0 }, to: { block: 1, offset: 7 } };
  expect(textOf(passageAddress('p#a', both))).toBe('第一段的文字。,第二段的文字。');
});

test('a passage that occurs earlier too is identified by the words before it', () => {
  const blocks = ['政府建设。', '法治政府建设。', '推进政府建设。'];
  expect(textOf(passageAddress('p#a', passage(blocks, '政府建设', 0)))).toBe('政府建设');
  expect(textOf(passageAddress('p#a', passage(blocks, '政府建设', 2)))).toBe('推进-,政府建设');
  const twice = passage(['目录', '甲', '目录'], '目录', 2);
  expect(textOf(passageAddress('p#a', twice))).toBe('甲-,目录');
});

test('an end that occurs earlier in the passage reaches further back', () => {
  const words =
    '开头先说一些别的事情，然后说到法治政府建设工作水平，另有许多别的文字在这里，再提到法治政府建设工作水平';
  const end = textOf(passageAddress('p#a', passage([words], words))).split(',')[1] ?? '';
  expect(words.indexOf(end)).toBe(words.length - end.length);
});

test('a passage that ends inside a word is followed by the rest of the word', () => {
  const whole = passage(['召开委员会会议'], '召开委员', 0);
  expect(textOf(passageAddress('p#a', whole))).toMatch(/^召开委员(,-会)?$/);
});

const tools = { width: 200, height: 40 };
const window = { width: 320, height: 600 };
const line = { top: 300, bottom: 320, left: 100, right: 200 };

test.each([
  ['below what a mouse selected', line, false, { top: 328, left: 50 }],
  ['below a finger’s handles', line, true, { top: 344, left: 50 }],
  ['below the system’s menu too, if that has no room above', { ...line, top: 20, bottom: 40 }, true, 128],
  ['above, if there is no room below', { ...line, top: 550, bottom: 570 }, false, 502],
  ['above, if a finger’s handles leave no room', { ...line, top: 520, bottom: 540 }, true, 472],
  [
    'inside the window, whatever is selected',
    { top: -500, bottom: 900, left: 0, right: 20 },
    true,
    { top: 552, left: 8 },
  ],
  ['inside the window at the other edge', { ...line, left: 310, right: 320 }, false, { top: 328, left: 112 }],
])('the tools are %s', (_, box, isTouched, expected) => {
  const position = besideSelection(box, isTouched, tools, window);
  expect(typeof expected === 'number' ? position.top : position).toEqual(expected);
});

test('a message is after its link, or before it at the edge of the window', () => {
  const message = { width: 100, height: 40 };
  expect(besideLink({ top: 100, bottom: 120, left: 150, right: 180 }, message, window)).toEqual({ top: 90, left: 188 });
  expect(besideLink({ top: 100, bottom: 120, left: 300, right: 314 }, message, window)).toEqual({ top: 90, left: 192 });
  expect(besideLink({ top: -90, bottom: -70, left: 50, right: 60 }, { ...message, width: 310 }, window)).toEqual({
    top: 8,
    left: 8,
  });
});

/** Words with clear boundaries: `w01 w02 …`, 4 characters each including the space. */
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `w${String(from + at).padStart(2, '0')}`).join(' ');
const directiveOf = (blocks: string[], words: string, block?: number) =>
  textOf(passageAddress('p#a', passage(blocks, words, block)));

test.each([
  ['up to 24 characters whole', [`${numbered(1, 6)}!`], `${numbered(1, 6)}!`, `${numbered(1, 6)}!`],
  ['25 by their ends', [`${numbered(1, 6)}!!`], `${numbered(1, 6)}!!`, 'w01 w02 w03,w05 w06!!'],
  ['far inside a long text too', [numbered(1, 30)], numbered(20, 25), numbered(20, 25)],
  ['more by their ends', [numbered(1, 9)], numbered(1, 9), 'w01 w02 w03,w07 w08 w09'],
  [
    'an end that occurs earlier in it, reaching further back',
    ['aa bb cc dd xx yy zz kk xx yy zz'],
    'aa bb cc dd xx yy zz kk xx yy zz',
    'aa bb cc dd,kk xx yy zz',
  ],
])('a passage is named: %s', (_, blocks, words, expected) => {
  expect(directiveOf(blocks, words)).toBe(expected);
});

test('text between the blocks of a passage counts, text before and after does not', () => {
  const ends = (blocks: string[], from: number, to: number) =>
    textOf(
      passageAddress('p#a', {
        blocks,
        from: { block: from, offset: 0 },
        to: { block: to, offset: blocks[to]?.length ?? 0 },
      }),
    );
  const end = numbered(91, 93);
  expect(ends(['first block', 'middle', `and ${end}`], 0, 2)).toBe('first block,w91 w92 w93');
  expect(ends(['first block', `middle ${end}`, `and ${end}`], 0, 2)).toBe('first block,and w91 w92 w93');
  expect(ends([`${end} first`, 'first block', `and ${end}`, end], 1, 2)).toBe('first block,w91 w92 w93');
  expect(ends(['first block', `and ${end}`, `and ${end}`], 0, 1)).toBe('first block,w91 w92 w93');
});

test('as few words as possible are taken before a passage, from the previous block if it begins one', () => {
  const same = 'same words';
  expect(directiveOf([`aa ${same}`, `bb cc ${same}`], same, 1)).toBe('cc-,same words');
  expect(directiveOf([`aa cc ${same}`, `bb cc ${same}`], same, 1)).toBe('bb cc-,same words');
  expect(directiveOf([`aa ${same}`, 'bb \n cc', same], same, 2)).toBe('cc-,same words');
  expect(directiveOf([`cc ${same}`, 'bb \n cc', same], same, 2)).toBe('cc-,same words');
  expect(directiveOf(['cc', same, 'bb \n cc', same], same, 3)).toBe('bb cc-,same words');
  expect(directiveOf([same, same], same, 0)).toBe('same words');
});

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 13; M2102J2SC) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0';

test.each([
  `${android} Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F36) WeChat/arm64`,
  `${iPhone} Mobile/15E148 wxwork/4.1.22 MicroMessenger/7.0.1 Language/zh`,
  `${iPhone} Mobile/15D100 QQ/9.0.30.603 V1_IPH_SQ_9.0.30_1_APP_A Pixel/1080 NetType/WIFI`,
  `${android} Mobile Safari/537.36 TIM/3.5.5 NetType/WIFI`,
  `${iPhone} Mobile/15E148 Weibo (iPhone14,2__weibo__13.10.0__iphone__os17.4)`,
  `${iPhone} Mobile/15E148 AliApp(DingTalk/7.5.10) com.laiwang.DingTalk/1 Channel/201200 language/zh-Hans-CN`,
  `${iPhone} Mobile/15E148 ChannelId(27) AliApp(AP/10.5.60) AlipayClient/10.5.60 Language/zh-Hans`,
  `${android} Safari/537.36 Lark/7.27.8 LarkLocale/zh_CN`,
  `${android} Mobile Safari/537.36 aweme_280600 BytedanceWebview/d8a21c6`,
  `${android} Mobile Safari/537.36 T7/13.50 baiduboxapp/13.50.0.10`,
])('an app’s own browser cuts fragments off: %s', (userAgent) => {
  expect(cutsFragments(userAgent)).toBe(true);
});

test.each([
  `${iPhone} Version/17.4 Mobile/15E148 Safari/604.1`,
  `${android} Mobile Safari/537.36`,
  `${android} MQQBrowser/14.5 Mobile Safari/537.36 COVC/046915`,
  'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 Chrome/109.0.5414.120 Safari/537.36 QQBrowser/12.5.5646.400',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/132.0.0.0 Safari/537.36 Edg/132.0.0.0',
])('a real browser keeps them: %s', (userAgent) => {
  expect(cutsFragments(userAgent)).toBe(false);
});

test('where fragments are cut off, a place is a folder of its section', () => {
  const page = 'https://example.org/repo/shufa/';
  expect(placeAddress(page, { kind: 'point', id: 'jianzhang' }, false)).toBe(`${page}#jianzhang`);
  expect(placeAddress(page, { kind: 'point', id: 'jianzhang' }, true)).toBe(`${page}jianzhang/`);
  expect(placeAddress(page, { kind: 'lead', id: 'shufa-zongshu' }, true)).toBe(`${page}shufa-zongshu/`);
  expect(placeAddress(page, { kind: 'closing', id: 'shufa-jieyu' }, true)).toBe(`${page}shufa-jieyu/`);
  expect(placeAddress(page, { kind: 'division', id: 'jie-1' }, true)).toBe(`${page}jie-1/`);
  expect(placeAddress(page, { kind: 'heading', id: 'shufa' }, true)).toBe(page);
  expect(placeAddress(page, { kind: 'part', id: 'bian-1' }, true)).toBe(page);
  expect(placeAddress(page, { kind: 'introduction', id: 'daoyan' }, true)).toBe(page);
});
