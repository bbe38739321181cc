import { expect, test } from 'vitest';
import { termsBySound, termsNear } from '../../../src/search/suggestions.ts';
import { homophonesOf, termWithSound } from '../../../src/search/terms.ts';

const terms = ['合法性审查', '述法', '督察', '三联一群', '典型经验'].map(termWithSound);

test.each([
  ['hefaxing shencha', '合法性审查'],
  ["he'faxing", '合法性审查'],
  ['hfxsc', '合法性审查'],
  ['HéFǎ', '合法性审查'],
  ['ｓｈｕｆａ', '述法'],
  ['slyq', '三联一群'],
])('pinyin %s means %s', (typed, name) => {
  expect(termsBySound(typed, terms)[0]).toBe(name);
});

test.each(['法', 'h', '', 'resume', 'h3'])('%s is nobody’s pinyin', (typed) => {
  expect(termsBySound(typed, terms)).toEqual([]);
});

test.each([
  ['督查', '督察'],
  ['述发', '述法'],
  ['枫桥经验', '典型经验'],
  ['和法性审察', '合法性审查'],
])('%s is near %s', (word, name) => {
  expect(termsNear([word], terms, homophonesOf(terms))[0]).toBe(name);
});

test('what shares nothing is not offered', () => {
  expect(termsNear(['粮食'], terms, homophonesOf(terms))).toEqual([]);
});
