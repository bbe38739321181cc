import { describe, expect, test } from 'vitest';
import { itemNumbers, writtenNumber } from '../../../src/check/copy/item-numbers.ts';
import { ItemRows } from '../../../src/check/copy/item-rows.ts';
import { fromNumeral, toNumeral } from '../../../src/check/copy/numerals.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [286, '二百八十六'],
  [1005, '一千零五'],
])('%i is %s', (number, numeral) => {
  expect(toNumeral(number)).toBe(numeral);
  expect(fromNumeral(numeral)).toBe(number);
});

/** Lines of a study: `# ` begins a section, `## ` a point. Out: what is told of each. */
function told(...lines: string[]): string[] {
  const rows = new ItemRows();
  return lines.flatMap((line) => {
    const depth = /^#*/.exec(line)?.[0].length ?? 0;
    const level = depth === 0 ? 2 : depth - 1;
    if (depth > 0) rows.heading(level);
    return itemNumbers(line.replace(/^#+ /, '')).flatMap((item) => {
      const wrong = rows.next(item, item.at === 0 ? level : 2);
      return wrong ? [`${writtenNumber(item.form, item.number)}←${writtenNumber(item.form, wrong.expected)}`] : [];
    });
  });
}

describe('rows of items', () => {
  test.each<[string, string[]]>([
    ['sections and points', ['# 一、甲', '## （一）乙', '## （二）丙', '# 二、丁', '## （一）戊']],
    ['points that go on through sections', ['# 第一章 甲', '## 一、乙', '## 二、丙', '# 第二章 丁', '## 三、戊']],
    ['the same form in a point', ['## 一是甲。', '一是乙；二是丙。', '## 二是丁。', '一是戊；二是己。']],
    ['items in items', ['（一）甲', '1.乙', '2.丙', '（二）丁', '1.戊']],
    ['articles with one between', ['## 第十七条', '## 第十七条之一', '## 第十八条']],
    ['an article that is quoted', ['第十二条 甲']],
    ['a number inside a word', ['统一是甲。']],
  ])('%s are right', (_, lines) => {
    expect(told(...lines)).toEqual([]);
  });
  test.each<[string[], string[]]>([
    [['# 一、甲', '# 四、乙', '# 三、丙'], ['四、←二、']],
    [['# 一、甲', '# 三、乙', '# 四、丙'], ['三、←二、']],
    [
      ['## （四）甲', '## （六）乙'],
      ['（四）←（一）', '（六）←（五）'],
    ],
    [['一是甲；二是乙；四是丙。'], ['四是←三是']],
    [['## 第一条', '## 第三条'], ['第三条←第二条']],
    [['1.甲', '2.乙', '2.丙'], ['2.←3.']],
    [['二是甲。'], ['二是←一是']],
  ])('%j', (lines, expected) => {
    expect(told(...lines)).toEqual(expected);
  });
});
