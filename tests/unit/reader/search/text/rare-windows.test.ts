import { expect, test } from 'vitest';
import { rareWindows } from '../../../../../src/reader/search/text/rare-windows.ts';

const counts = ['甲乙丙丁', '', '', '法治建设督察工作推进'];

test('short phrases are searched for whole', () => {
  expect(rareWindows('法治建设督察工作', counts)).toEqual(['法治建设督察工作']);
});

test('long phrases are searched for by pieces, the rarest first, without overlaps', () => {
  expect(rareWindows('法治建设甲乙丙丁督察工作', counts)).toEqual(['甲乙丙丁', '法治建设', '督察工作']);
});

test('every piece is in the phrase', () => {
  const phrase = '推进法治建设督察工作𠮷甲推进';
  for (const piece of rareWindows(phrase, counts)) expect(phrase).toContain(piece);
});
