import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { besideSelection } from '../../src/quoting/beside-selection.ts';
import { quotation, quoted } from '../../src/quoting/quotation.ts';
import { encoded, passageAddress } from '../../src/quoting/text-fragment.ts';
import { wordEdges } from '../../src/quoting/word-edges.ts';

const { Segmenter } = Intl;
afterEach(() => void Object.assign(Intl, { Segmenter }));
const forgetSegmenter = () => void Reflect.deleteProperty(Intl, 'Segmenter');

const passage = (blocks: string[], words: string, block = blocks.findIndex((text) => text.includes(words))) => {
  const offset = blocks[block]?.indexOf(words) ?? -1;
  return { blocks, from: { block, offset }, to: { block, offset: offset + words.length } };
};
const textOf = (address: string) => decodeURIComponent(address.split(':~:text=')[1] ?? '');

test('marks inside a quotation turn, level by level', () => {
  expect(quoted('这个“关键少数”')).toBe('“这个‘关键少数’”');
  expect(quoted('他说“所谓‘一把手’”')).toBe('“他说‘所谓“一把手”’”');
  expect(quoted('没有引号。')).toBe('“没有引号。”');
});

test('each paragraph of a quotation opens, only the last closes', () => {
  expect(quoted('一。\n二“三”。')).toBe('“一。\n“二‘三’。”');
});

test('a quotation says where it stands', () => {
  const whole = { key: 'x', title: '全书', authors: [], url: 'u', language: 'zh', site: '站', edition: '2026-01-01' };
  const url = 'https://example.org/#a';
  expect(quotation('字', whole, { headings: ['一、甲“乙”', '二是丙。'], url }, '2026-02-03')).toBe(
    '“字”\n——“一、甲‘乙’ › 二是丙”，载《全书》，站2026-01-01版，https://example.org/#a，2026-02-03访问。',
  );
  expect(quotation('字', whole, { headings: [], url }, '2026-02-03')).toContain('\n——《全书》，站');
});

test('what has a meaning in a text directive is encoded', () => {
  expect(encoded('a-b,c&d 法')).toBe('a%2Db%2Cc%26d%20%E6%B3%95');
  expect(encoded('\uD83D法\uDE00😀')).toBe(encoded('\uFFFD法\uFFFD😀'));
});

test('without Intl.Segmenter words end at marks and blanks, where every browser has an edge too', () => {
  const text = `${readFileSync('content/source.txt', 'utf8')} 3.5, don't a:b；「x」 w_1 9:30。`;
  const all = wordEdges(text);
  forgetSegmenter();
  expect(wordEdges('依法 3.5，（审查）')).toEqual([0, 2, 3, 6, 7, 8, 10, 11]);
  expect(wordEdges(text).filter((edge) => !all.includes(edge))).toEqual([]);
  expect(wordEdges(text).length).toBeGreaterThan(200);
});

test('without Intl.Segmenter a passage inside a sentence is named with the sentence around it', () => {
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

test('a passage that stands earlier too is told apart by what is before it', () => {
  const blocks = ['政府建设。', '法治政府建设。', '推进政府建设。'];
  expect(textOf(passageAddress('p#a', passage(blocks, '政府建设', 0)))).toBe('政府建设');
  expect(textOf(passageAddress('p#a', passage(blocks, '政府建设', 2)))).toBe('推进-,政府建设');
  const twice = passage(['目录', '甲', '目录'], '目录', 2);
  expect(textOf(passageAddress('p#a', twice))).toBe('甲-,目录');
});

test('an end that stands earlier in the passage reaches further back', () => {
  const words =
    '开头先说一些别的事情，然后说到法治政府建设工作水平，另有许多别的文字在这里，再提到法治政府建设工作水平';
  const end = textOf(passageAddress('p#a', passage([words], words))).split(',')[1] ?? '';
  expect(words.indexOf(end)).toBe(words.length - end.length);
});

test('a passage that ends inside a word is closed by the rest of it', () => {
  const whole = passage(['召开委员会会议'], '召开委员', 0);
  expect(textOf(passageAddress('p#a', whole))).toMatch(/^召开委员(,-会)?$/);
});

test('the tools stand above, below where there is no room, and never outside', () => {
  const tools = { width: 200, height: 40 };
  const window = { width: 320, height: 600 };
  const line = { top: 300, bottom: 320, left: 100, right: 200 };
  expect(besideSelection(line, tools, window, false)).toEqual({ top: 252, left: 50 });
  expect(besideSelection(line, tools, window, true).top).toBe(344);
  expect(besideSelection({ ...line, top: 10, bottom: 30 }, tools, window, false).top).toBe(38);
  expect(besideSelection({ top: -500, bottom: 900, left: 0, right: 20 }, tools, window, false)).toEqual({
    top: 552,
    left: 8,
  });
});

/** Words that stand apart, so that everybody sees where they begin: `w01 w02 …`, 4 letters each with its blank. */
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `w${String(from + at).padStart(2, '0')}`).join(' ');
const directiveOf = (blocks: string[], words: string, block?: number) =>
  textOf(passageAddress('p#a', passage(blocks, words, block)));

test.each([
  ['up to 24 letters whole', [`${numbered(1, 6)}!`], `${numbered(1, 6)}!`, `${numbered(1, 6)}!`],
  ['25 by their ends', [`${numbered(1, 6)}!!`], `${numbered(1, 6)}!!`, 'w01 w02 w03,w05 w06!!'],
  ['far inside a long text too', [numbered(1, 30)], numbered(20, 25), numbered(20, 25)],
  ['more by their ends', [numbered(1, 9)], numbered(1, 9), 'w01 w02 w03,w07 w08 w09'],
  [
    'an end that stood before in it, farther back',
    ['aa bb cc dd xx yy zz kk xx yy zz'],
    'aa bb cc dd xx yy zz kk xx yy zz',
    'aa bb cc dd,kk xx yy zz',
  ],
])('a passage is named: %s', (_, blocks, words, expected) => {
  expect(directiveOf(blocks, words)).toBe(expected);
});

test('what stands between blocks of a passage counts, what stands before and after does not', () => {
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

test('words before a passage are as few as do, taken from the block before where it begins one', () => {
  const same = 'same words';
  expect(directiveOf([`aa ${same}`, `bb cc ${same}`], same, 1)).toBe('cc-,same words');
  expect(directiveOf([`aa cc ${same}`, `bb cc ${same}`], same, 1)).toBe('bb cc-,same words');
  expect(directiveOf([`aa ${same}`, 'bb \n cc', same], same, 2)).toBe('cc-,same words');
  expect(directiveOf([`cc ${same}`, 'bb \n cc', same], same, 2)).toBe('cc-,same words');
  expect(directiveOf(['cc', same, 'bb \n cc', same], same, 3)).toBe('bb cc-,same words');
  expect(directiveOf([same, same], same, 0)).toBe('same words');
});
