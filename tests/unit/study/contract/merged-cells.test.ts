import { expect, test } from 'vitest';
import { mergedCells } from '../../../../src/study/contract/merged-cells.ts';

const table = (written: string) => written.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));

test('every cell is its own, and the head is the first row', () => {
  const one = { rows: 1, columns: 1 };
  expect(mergedCells(table('甲|乙\n丙|丁'))).toEqual({
    spans: [
      [one, one],
      [one, one],
    ],
    headRows: 1,
    wrong: [],
  });
});

test('^^ joins a cell to the one above, >> to the one to its left, and both make a block', () => {
  const { spans, wrong } = mergedCells(table('甲|乙|丙\n子|丑|>>\n^^|寅|>>\n卯|^^|>>\n辰|^^|^^'));
  expect(spans.map((row) => row.map((span) => span && `${span.rows}×${span.columns}`))).toEqual([
    ['1×1', '1×1', '1×1'],
    ['2×1', '1×2'],
    [undefined, '3×2'],
    ['1×1'],
    ['1×1'],
  ]);
  expect(wrong).toEqual([]);
});

test('rows into which the head reaches are head, too', () => {
  expect(mergedCells(table('项|额|>>\n^^|上年|今年\n甲|1|2')).headRows).toBe(2);
  expect(mergedCells(table('项|额\n甲|1\n^^|2')).headRows).toBe(1);
});

test.each([
  ['no cell above', '甲|^^\n丙|丁', { row: 0, column: 1 }],
  ['no cell to the left', '甲|乙\n>>|丁', { row: 1, column: 0 }],
  ['a corner missing', '甲|乙\n子|>>\n^^|丑', { row: 2, column: 0 }],
])('%s is told', (_, written, cell) => {
  expect(mergedCells(table(written)).wrong).toEqual([cell]);
});
