import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../../src/check/compare/fold.ts';
import { mendWords } from '../../../../src/check/mend/mend-words.ts';

const folded = (words: string) => fold(words).text;

test.each([
  ['国办发[2018]115号', '国办发〔2018〕115号'],
  ['国办发「2018」115号', '国办发〔2018〕115号'],
  ['二○○四年、二o一一年、二0一二年', '二〇〇四年、二〇一一年、二〇一二年'],
  ['２０１５-２０２０年，３．５％', '2015—2020年，3.5%'],
  ['"甲"\'乙\'', '“甲”‘乙’'],
  ['甲，，乙。。', '甲，乙。'],
  ['甲--乙...丙', '甲——乙……丙'],
  ['《甲《乙》》', '《甲〈乙〉》'],
  ['1．申请书', '1.申请书'],
  ['如下:甲,乙;丙.', '如下：甲，乙；丙。'],
  ['第一章 总　则', '第一章　总则'],
  ['⽂件\u200b\ufeff', '文件'],
  ['• 甲', '甲'],
  ['约翰・史密斯', '约翰·史密斯'],
])('%s folds like %s', (one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test.each([
  ['5个', '15个'],
  ['3.5', '35'],
  ['（一）', '（二）'],
  ['甲，乙', '甲、乙'],
  ['甲。', '甲'],
  ['①', '1'],
  ['CO₂', 'CO2'],
  ['https://example.cn/a.b', 'https://example.cn/ab'],
  ['審', '审'],
])('%s does not fold like %s', (one, other) => {
  expect(folded(one)).not.toBe(folded(other));
});

/** Words like an editor's, with what mending changes. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('规范性文件', '第一条 ', '2015-2020年', '二○○四年', '国办发[2018]115号', '审\u200b核', '（一）'),
      fc.constantFrom(...',;:!?()"\'，。、；：“”‘’《》-—–…·'),
      fc.constantFrom('甲乙...', '，，', '--', '  ', '\u3000', '⽂', '１２', '3.5', '8:30', '1,000', '甲', 'A'),
    ),
    { maxLength: 25 },
  )
  .map((all) => all.join(''));

test('whatever is mended folds as it did before', () => {
  fc.assert(
    fc.property(words, (one) => {
      expect(folded(mendWords(one).words)).toBe(folded(one));
    }),
    { numRuns: 500 },
  );
});

test('each folded character knows where it stood', () => {
  fc.assert(
    fc.property(words, (one) => {
      const { text, at } = fold(one);
      expect(at).toHaveLength(text.length);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      at.forEach((position) => expect(one[position]).toBeDefined());
    }),
  );
});
