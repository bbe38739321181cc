import { expect, test } from 'vitest';
import { pastedTable } from '../../../src/check/copy/pasted-table.ts';

test.each([
  ['tabs', '序号\t单位\t件数\n1\t司法局\t12', '| 序号 | 单位 | 件数 |\n| --- | --- | --- |\n| 1 | 司法局 | 12 |'],
  ['no second line', '| 甲 | 乙 |\n| 1 | 2 |', '| --- | --- |'],
  ['full-width bars', '｜ 甲 ｜ 乙 ｜\n｜ --- ｜ --- ｜\n｜ 1 ｜ 2 ｜', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'],
])('a table by %s has a cure that makes one', (_, written, cure) => {
  expect(pastedTable(written)?.cure).toContain(cure);
});

test.each(['甲\t乙', '甲|乙', '甲。\n乙。', '一是甲｜乙。', '姓名：甲\n单位：乙'])('%j is none', (written) => {
  expect(pastedTable(written)).toBeUndefined();
});

test('where cells were merged, the cure leaves to the editor which', () => {
  const { cure = '' } = pastedTable('指标\t性质\t说明\n一、质量\t定量\t甲\n定性\t乙\n二、效率\t定量\t丙') ?? {};
  expect(cure).toContain('| 一、质量 | 定量 | 甲 |\n| 二、效率 | 定量 | 丙 |');
  expect(cure).not.toContain('定性');
  expect(cure).toContain('并入上面的写“^^”');
});
