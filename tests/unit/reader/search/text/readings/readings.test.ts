import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingsOf } from '../../../../../../src/reader/search/text/readings/readings.ts';
import { found, isCandidate, matchesOf, runs, seeded } from '../../../../../support/unit/sought.ts';
import { anyText, articleText } from '../../../../../support/unit/texts.ts';

const texts = [
  '落实重大项目合法性审查程序，七五普法规划，开展督察。',
  '开展述法和法治督察工作，法治政府建设。',
  '成立由党（工）委书记任组长的小组，按照《镇（街道）法治建设督察评分表》进行赋分。',
  '打通“最后一公里”，建立“三联一群”机制，一是加强领导。',
  '2020年4月，全市12个镇街推行；2019年8月5日试点，第十二条。',
];

test.each([
  ['literally', '合法性审查', undefined, [0], ['合法性审查']],
  ['quotes', '"合法性审查"', '不带引号', [0], ['合法性审查']],
  ['corner brackets', '「述法」', '不带引号', [1], ['述法']],
  ['book-title brackets', '《评分表》', '不带两端的标点', [2], ['评分表']],
  ['a star', '合法性*', '不带两端的标点', [0], ['合法性']],
  ['quotes inside', '“七五”普法', '不计标点', [0], ['七五普法']],
  ['blanks of a scan', '法 治 政 府', '不计空格', [1], ['法治政府']],
  ['a line end', '法治政\n府建设', '不计空格', [1], ['法治政府建设']],
  ['brackets of the text', '党工委', '不计标点', [2], ['党（工）委']],
  ['quoted, and brackets of the text', '"党工委"', '不计标点', [2], ['党（工）委']],
  ['two words with brackets of the text', '党工委 镇街道', '不计标点', [2], ['党（工）委', '镇（街道）']],
  ['half of a pair', '督察评分表”进行', '不计标点', [2], ['督察评分表》进行']],
  ['digits', '最后1公里', '数字写法不同', [3], ['最后一公里']],
  ['numerals', '十二个镇街', '数字写法不同', [4], ['12个镇街']],
  ['quoted numerals', '“十二个镇街”', '数字写法不同', [4], ['12个镇街']],
  ['an ordinal', '第12条', '数字写法不同', [4], ['第十二条']],
  ['a year and a month', '二〇二〇年四月', '数字写法不同', [4], ['2020年4月']],
  ['a month of two figures', '2020-04', '数字写法不同', [4], ['2020年4月']],
  ['a month after a point', '2020.4', '数字写法不同', [4], ['2020年4月']],
  ['a day', '2019/8/5', '数字写法不同', [4], ['2019年8月5日']],
  ['an enumeration', '述法、督察', '按几个词（述法、督察）', [1], ['述法', '督察']],
  ['a comma', '述法，督察', '按几个词（述法、督察）', [1], ['述法', '督察']],
  ['a stroke', '述法／督察', '按几个词（述法、督察）', [1], ['述法', '督察']],
  ['a plus', '述法+督察', '按几个词（述法、督察）', [1], ['述法', '督察']],
  ['与', '述法 与 督察', '按几个词（述法、督察）', [1], ['述法', '督察']],
  ['以及', '述法以及督察', '按几个词（述法、督察）', [1], ['述法', '督察']],
  ['a question', '什么是述法？', '按词语“述法”', [1], ['述法']],
  ['a question behind', '党工委是什么', '按词语“党工委”、不计标点', [2], ['党（工）委']],
])('%s: %s', (_, typed, name, at, matches) => {
  const { reading, ...places } = found(typed, texts);
  expect({ ...places, name: reading?.name }).toEqual({ at, name });
  expect(matchesOf(reading?.words ?? [], texts[at[0] ?? 0] ?? '')).toEqual(matches);
});

test.each(['枫桥经验', '2是', '三联2群', '十个镇街', '2020-05', '2020年40月', '什么是', '★', '*', ''])(
  'nothing for %s',
  (typed) => {
    expect(found(typed, texts).at).toEqual([]);
  },
);

test(`what stands in a text is read literally, and by that alone ${seeded}`, () => {
  const place = fc.array(articleText, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(place, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 20 }), (places, which, where, length) => {
      const text = places[which % places.length] ?? '';
      const part = text.slice(where % text.length, (where % text.length) + length);
      expect(found(part, places).reading?.name).toBeUndefined();
    }),
    runs,
  );
});

test(`whatever is typed, each reading is another, and no word is empty ${seeded}`, () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const keys = readingsOf(typed).map(({ words }) => words.map(({ how, word }) => `${how} ${word}`).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { words } of readingsOf(typed)) for (const { word } of words) expect(word).not.toBe('');
    }),
    runs,
  );
});

test(`the index has every place that a reading finds ${seeded}`, () => {
  fc.assert(
    fc.property(anyText, fc.oneof(articleText, anyText), (typed, text) => {
      for (const query of [typed, text.slice(0, 9), `${text.slice(0, 4)} ${text.slice(5, 9)}`]) {
        for (const { words } of readingsOf(query)) {
          if (matchesOf(words, text).length > 0) expect(words.filter((word) => !isCandidate(word, text))).toEqual([]);
        }
      }
    }),
    runs,
  );
});
