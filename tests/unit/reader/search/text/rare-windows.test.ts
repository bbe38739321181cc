import { expect, test } from 'vitest';
import { growingPieces, rareWindows } from '../../../../../src/reader/search/text/rare-windows.ts';

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

const common = ['甲乙', ...Array.from({ length: 13 }, () => ''), '查', '察', '督', '法治'];

test('a phrase of very common characters is asked for by two that cost least, then with a third and a fourth', () => {
  expect(growingPieces('法治督查', common)).toEqual(['督查', '治督查', '法治督查']);
  expect(growingPieces('督法查治', common)).toEqual(['法查', '督法查', '督法查治']);
  expect(growingPieces('督法查治督', common)).toEqual(['法查', '督法查', '督法查治', '督法查治督']);
  expect(growingPieces('法治', common)).toEqual(['法治']);
});

test.each(['甲乙查察', '甲', ''])('“%s” costs little and is asked for as it is', (phrase) => {
  expect(growingPieces(phrase, common)).toEqual([]);
});
