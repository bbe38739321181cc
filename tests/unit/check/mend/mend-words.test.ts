import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendWords } from '../../../../src/check/mend/mend-words.ts';

const mended: [from: string, to: string][] = [
  ['甲,乙;丙:丁!戊?', '甲，乙；丙：丁！戊？'],
  ['奠定基础,一是注重建章立制.', '奠定基础，一是注重建章立制。'],
  ['述法报告(2024年度)已经印发', '述法报告（2024年度）已经印发'],
  ['(一)总体要求', '（一）总体要求'],
  [
    '国办发(2018)115号、鲁法办发[2020]18号、国函﹝2006﹞132号',
    '国办发〔2018〕115号、鲁法办发〔2020〕18号、国函〔2006〕132号',
  ],
  ['二○一八年五月、二o一一年、二〇二O年', '二〇一八年五月、二〇一一年、二〇二〇年'],
  ['共１２件，占３．５％', '共12件，占3.5％'],
  ['⾃动，⻔户', '自动，门户'],
  ['甲\u200b乙\ufeff', '甲乙'],
  ['　　全市共有 12 个镇街 。', '全市共有12个镇街。'],
  ['第一章 总　则', '第一章　总则'],
  ['目　录', '目录'],
  ['他说"好"，又说"不"', '他说“好”，又说“不”'],
  ["他说“把'三联'做好”", '他说“把‘三联’做好”'],
  ['自2011年3月1日起施行.1997年通过', '自2011年3月1日起施行。1997年通过'],
  ['甲...乙。。。丙…丁', '甲……乙……丙……丁'],
  ['甲--乙', '甲——乙'],
  ['2015-2020年、2015年~2020年、2020 —2025年', '2015—2020年、2015年—2020年、2020—2025年'],
  ['甲，，乙。。', '甲，乙。'],
  ['上午8:30-12:00,14:30-17:30', '上午8:30-12:00，14:30-17:30'],
];

test.each(mended)('%s', (from, to) => {
  expect(mendWords(from).words).toBe(to);
});

const untouched = [
  '第十二条　市司法局负责。',
  '图1　流程',
  '附件2　名单',
  '见https://www.example.cn/a,b?c=甲',
  '邮箱sfj@example.cn',
  '12:00、3.5、1,000、2024-12-05',
  '电话0827-0000000',
  '王　伟',
  '（记者 甲某某 乙某）',
  '信访 件',
  '按照GB/T 16180　劳动能力鉴定',
  'a)甲；',
  '函数f(x)为增函数',
  '做到”应审必审“。',
  'Only English, "quoted" (twice).',
  '一.总体要求',
  '第一章总则.......1',
  '20O8年、2Ol8年',
  '- （一）甲',
  '1.背叛国家罪（第102条） 102.分裂国家罪',
  '网址https://example.cn/a ，欢迎',
];

test.each(untouched)('%s is left', (words) => {
  expect(mendWords(words)).toEqual({ words, changes: [] });
});

test('each change says its rule, its standard, and what stood where', () => {
  expect(mendWords('　甲，，乙,丙（１2)').changes).toMatchObject([
    { rule: '段首、段末的空格 → 删去', at: 0, from: '　', to: '' },
    { rule: '重复的标点 → 一个', at: 2, from: '，，', to: '，' },
    { rule: '半角逗号 → 全角', standard: 'GB/T 15834—2011 §5.1.1', at: 5, from: ',', to: '，' },
    { rule: '全角数字、字母 → 半角', at: 8, from: '１', to: '1' },
    { rule: '半角圆括号 → 全角', at: 10, from: ')', to: '）' },
  ]);
});

test('whatever the text: changes put into it give the mended words, and mending twice changes nothing', () => {
  const unit = fc.constantFrom(...'法治，。“”（）(),."\'…—- \u3000AＡ1１《》〈○年二第章');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 24 }), (given) => {
      const { words, changes } = mendWords(given);
      let put = '';
      let at = 0;
      for (const change of changes) {
        put += given.slice(at, change.at) + change.to;
        expect(given.slice(change.at, change.at + change.from.length)).toBe(change.from);
        at = change.at + change.from.length;
      }
      expect(put + given.slice(at)).toBe(words);
      expect(mendWords(words).words).toBe(words);
    }),
    { numRuns: 2000 },
  );
});

test('no letter or digit is added or lost', () => {
  const unit = fc.constantFrom(...'法治建设，,(). —-…"1２年AＢ');
  const letters = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (given) => {
      expect(letters(mendWords(given).words)).toBe(letters(given));
    }),
  );
});
