import { expect, test } from 'vitest';
import { isSourceMark, sourceMark } from '../../../../src/study/contract/source-marks.ts';

test.each(['①', '⑳', '㉑', '⑴', '❶', '〔1〕', '〔十二〕', '（3）', '【1】', '注', '注1', '附注二', '※', '＊2', '①#2'])(
  '%s is a mark of the source’s',
  (label) => expect(isSourceMark(label)).toBe(true),
);

test.each(['peishu', '1', 'A1', '甲', '方案', '注意', '①②', '〔甲〕', '#2', ''])('%s is none', (label) =>
  expect(isSourceMark(label)).toBe(false),
);

test('what tells equal marks apart is not printed', () => {
  expect(['①', '①#2', '〔1〕#10'].map(sourceMark)).toEqual(['①', '①', '〔1〕']);
});
