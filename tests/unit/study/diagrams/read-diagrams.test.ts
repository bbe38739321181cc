import { expect, test } from 'vitest';
import { labelsOf, wordsOf } from '../../../../src/study/contract/diagram-schema.ts';
import { readDiagrams } from '../../../../src/study/diagrams/read-diagrams.ts';

test('diagrams come in the order of their files, with the name of the file as id', () => {
  expect(readDiagrams('content').map(({ id }) => id)).toEqual(['shufa', 'ducha', 'sanlian-yiqun', 'quanguantong']);
});

test('the words of a label do not include its break bars, and are in reading order', () => {
  const [first] = readDiagrams('content');
  expect(first && labelsOf(first).map(wordsOf)).toEqual([
    '述法工作',
    '书面述法全覆盖、会场述法作表率',
    '预审',
    '选取部分镇街党政主要负责人向委员会现场述法',
    '现场点评',
    '其余镇街党政主要负责人履职情况以报告的形式由委员会书面审议',
  ]);
});

test('a study without diagrams has none', () => {
  expect(readDiagrams('content/sections')).toEqual([]);
});
