import { expect, test } from 'vitest';
import { termsBySound, termsNear } from '../../../../../src/reader/search/text/suggestions.ts';
import { homophonesOf, termWithSound } from '../../../../../src/reader/search/text/terms.ts';

const terms = ['合法性审查', '述法', '督察', '三联一群', '典型经验'].map(termWithSound);

test.each([
  ['hefaxing shencha', '合法性审查'],
  ["he'faxing", '合法性审查'],
  ['hfxsc', '合法性审查'],
  ['HéFǎ', '合法性审查'],
  ['ｓｈｕｆａ', '述法'],
  ['slyq', '三联一群'],
  ['shu4fa3', '述法'],
  ['sufa', '述法'],
  ['hefaxin', '合法性审查'],
])('pinyin %s means %s', (typed, name) => {
  expect(termsBySound(typed, terms)[0]).toBe(name);
});

test.each(['法', 'h', '', 'resume', 'h3'])('%s is not the pinyin of any name', (typed) => {
  expect(termsBySound(typed, terms)).toEqual([]);
});

const words = [
  { name: '法治', syllables: [['fa'], ['zhi']] },
  { name: '法律', syllables: [['fa'], ['lv']] },
  { name: '律', syllables: [['lv']] },
];

test.each([
  ['fazhi', ['法治']],
  ['fazi', ['法治']],
  ['falyu', ['法律']],
  ['fa3lü4', ['法律']],
  ['lv', ['律']],
  ['lyu', ['律']],
  ['faz', []],
  ['nv', []],
])('%s is typed for the words %j', (typed, names) => {
  expect(termsBySound(typed, terms, words)).toEqual(names);
});

test.each([
  ['督查', '督察'],
  ['述发', '述法'],
  ['枫桥经验', '典型经验'],
  ['和法性审察', '合法性审查'],
])('%s is near %s', (word, name) => {
  expect(termsNear([word], terms, homophonesOf(terms))[0]).toBe(name);
});

test('a name that shares nothing is not offered', () => {
  expect(termsNear(['粮食'], terms, homophonesOf(terms))).toEqual([]);
});
