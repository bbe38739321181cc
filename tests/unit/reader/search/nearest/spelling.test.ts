import { expect, test } from 'vitest';
import { plainPinyin, spelt } from '../../../../../src/reader/search/nearest/spelling.ts';

test.each([
  ['shu4fa3', 'shufa'],
  ['shù fǎ', 'shufa'],
  ["xi'an", 'xian'],
  ['lv', 'lv'],
  ['lyu', 'lv'],
  ['lü', 'lv'],
  ['lu:', 'lv'],
  ['lǜ', 'lv'],
  ['lüe', 'lve'],
  ['lue4', 'lve'],
])('%s is %s', (typed, plain) => {
  expect(plainPinyin(typed)).toBe(plain);
});

test.each(['h12', '2020', 'a6'])('the digits of %s are no tones', (typed) => {
  expect(plainPinyin(typed)).toBe(typed);
});

test.each([
  ['fazhi', [['fa'], ['zhi']], { count: 2, spelling: 'equal' }],
  ['fazi', [['fa'], ['zhi']], { count: 2, spelling: 'near' }],
  ['fa', [['fa'], ['zhi']], { count: 1, spelling: 'equal' }],
  ['fangan', [['fang'], ['an']], { count: 2, spelling: 'equal' }],
  ['fangan', [['fan'], ['an']], { count: 2, spelling: 'near' }],
  ['lan', [['nan']], { count: 1, spelling: 'near' }],
  ['sen', [['sheng']], { count: 1, spelling: 'near' }],
  ['huiyi', [['kuai', 'hui'], ['yi']], { count: 2, spelling: 'equal' }],
  ['fazh', [['fa'], ['zhi']], undefined],
  ['ba', [['pa']], undefined],
])('%s for %j', (typed, syllables, expected) => {
  expect(spelt(typed, syllables)).toEqual(expected);
});
