import { describe, expect, test } from 'vitest';
import { areJoined, columnsOf, fitsAcross } from '../../../../src/reader/diagrams/arrangement.ts';
import type { DiagramStep } from '../../../../src/study/contract/diagram-schema.ts';

const label = (words: string) => ({ label: words, place: 'a' });
const labels = (...words: string[]): DiagramStep[] => words.map(label);
const lanes = (...words: string[][]): DiagramStep => ({ lanes: words.map((lane) => lane.map(label)) });
const han = (count: number) => '述'.repeat(count);

test.each<[DiagramStep, number]>([
  [label('预审'), 1],
  [lanes(['甲'], ['乙']), 1],
  [lanes(['甲'], ['乙', '丙', '丁']), 3],
])('%j has %i labels side by side', (step, columns) => {
  expect(columnsOf(step)).toBe(columns);
});

describe('steps side by side in 42 em', () => {
  test.each<[string, DiagramStep[], boolean]>([
    ['one', labels('预审'), true],
    ['four short ones', labels('一', '二', '三', '四'), true],
    ['five', labels('一', '二', '三', '四', '五'), false],
    ['two of 18 characters', labels(han(18), han(18)), true],
    ['two of 19 characters', labels(han(19), han(19)), false],
    ['two of 19 characters that break', labels(`${han(10)}|${han(9)}`, han(19)), true],
    ['two lanes of a chain of two', [label(han(11)), lanes([han(2), han(11)], [han(11)])], true],
    ['the widest label of a column counts', [label(han(12)), lanes([han(2), han(12)], [han(12)])], false],
    ['the longest chain counts', [label('一'), lanes(['甲'], ['乙', '丙', '丁']), label('二')], false],
    ['a date counts', [{ ...label('一'), when: han(20) }, label(han(18))], false],
  ])('%s: %s', (_name, steps, fits) => {
    expect(fitsAcross(steps)).toBe(fits);
  });
});

describe('lanes', () => {
  const two = lanes(['甲'], ['乙']);
  test.each<[string, DiagramStep[], number, boolean]>([
    ['two, between steps, stand apart', [label('一'), two, label('二')], 1, false],
    ['two, alone, stand apart', [two], 0, false],
    ['three are joined', [label('一'), lanes(['甲'], ['乙'], ['丙'])], 1, true],
    ['two before lanes are joined', [two, two, label('一')], 0, true],
    ['two after lanes are joined', [label('一'), two, two], 2, true],
  ])('%s', (_name, steps, at, joined) => {
    expect(areJoined(steps, at)).toBe(joined);
  });
});
