import { expect, test } from 'vitest';
import { differencesAt } from '../../../../../src/reader/search/nearest/slips.ts';
import type { Alike } from '../../../../../src/reader/search/nearest/sounds.ts';

const alike: Alike = (one, other) =>
  one === other ? 'same' : one + other === '查察' ? 'equal' : one + other === '子治' ? 'near' : undefined;
const read = (word: string, text: string, start = 0) => differencesAt([...word], [...text], start, alike);

test.each([
  ['the same', '法治', '法治', { end: 2, equal: 0, near: 0, slip: undefined }],
  ['another of the same sound', '督查', '督察', { end: 2, equal: 1, near: 0, slip: undefined }],
  ['another of nearly the same sound', '法子', '法治', { end: 2, equal: 0, near: 1, slip: undefined }],
  ['another', '法府督', '法治督', { end: 3, equal: 0, near: 0, slip: { kind: 'other', at: 1 } }],
  ['one missing', '法督', '法治督', { end: 3, equal: 0, near: 0, slip: { kind: 'missing', at: 1 } }],
  ['one too many', '法府治', '法治', { end: 2, equal: 0, near: 0, slip: { kind: 'added', at: 1 } }],
  ['two turned round', '督法治', '法督治', { end: 3, equal: 0, near: 0, slip: { kind: 'turned', at: 0 } }],
  ['one slip, and a sound', '法府督查', '法治督察', { end: 4, equal: 1, near: 0, slip: { kind: 'other', at: 1 } }],
])('%s', (_, word, text, difference) => {
  expect(read(word, text)).toContainEqual(expect.objectContaining(difference));
});

test.each([
  ['two slips', '法府镇察', '法治督察'],
  ['digits', '2020年5月', '2020年4月'],
  ['digits turned round', '12个', '21个'],
  ['a digit missing', '1个镇', '12个镇'],
])('nothing is like the whole with %s', (_, word, text) => {
  expect(read(word, text).filter(({ end }) => end === [...text].length)).toEqual([]);
});

test('no wording runs over a stop', () => {
  expect(differencesAt([...'法治督察'], ['法', '治', '', '督', '察'], 0, alike)).toEqual([]);
});
