import { describe, expect, test } from 'vitest';
import { descriptionFrom } from '../../../../src/study/outline/description.ts';
import { inChinese } from '../../../../src/study/outline/chinese-numerals.ts';
import { pointLabel } from '../../../../src/study/places/point-label.ts';
import { wordsInAddress } from '../../../../src/layouts/missing-page/words-in-address.ts';

test.each([
  ['一是注重建章立制，确保述法工作有章可循。', '注重建章立制'],
  ['二是注重以督促进有效率。', '注重以督促进有效率'],
  ['十一是另一点', '另一点'],
  ['没有序号的标题', '没有序号的标题'],
  ['，', '，'],
  ['重点：一是另一点', '重点'],
  ['推进一是一、二是二', '推进一是一、二是二'],
  ['，先是标点', '，先是标点'],
])('the point %s is called %s in the contents', (heading, label) => {
  expect(pointLabel(heading)).toBe(label);
});

test('the digits read as they are read one by one', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(inChinese).join('')).toBe('零一二三四五六七八九');
});

test.each([
  [10, '十'],
  [-1, '-1'],
  [2.5, '2.5'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('%i reads %s', (count, numeral) => {
  expect(inChinese(count)).toBe(numeral);
});

describe('a description', () => {
  const place = (text: string) => ({
    kind: 'lead' as const,
    id: 'a',
    heading: '',
    phrases: [],
    notes: [],
    body: '',
    text,
  });

  test('consists of the first sentences that fit', () => {
    expect(descriptionFrom([place(`${'一'.repeat(60)}。${'二'.repeat(70)}。`)])).toBe(`${'一'.repeat(60)}。`);
  });
  test('fills the limit to the last character, and no further', () => {
    const opening = `${'一'.repeat(59)}。${'二'.repeat(59)}。三？四！`;
    expect(descriptionFrom([place(opening)])).toBe(`${'一'.repeat(59)}。${'二'.repeat(59)}。`);
  });
  test('is from the first running text, not from a heading, with or without final punctuation', () => {
    const heading = { ...place('标题。'), kind: 'heading' as const };
    expect(descriptionFrom([heading, place('问？叹！没有标点'), place('后面。')])).toBe('问？叹！没有标点');
    expect(descriptionFrom([heading])).toBe('标题。'); // there is nothing else
    expect(descriptionFrom([])).toBe('');
  });
  test('is never less than a sentence', () => {
    expect(descriptionFrom([place(`${'一'.repeat(200)}。`)])).toHaveLength(201);
  });
});

describe('a wrong address', () => {
  test.each([
    ['/%E5%90%88%E6%B3%95%E6%80%A7%E5%AE%A1%E6%9F%A5/', '合法性审查'],
    ['/shufa/%E8%BF%B0%E6%B3%95-2019', '述法'],
    ['/abc/', ''],
    ['/%E5%90/', ''],
  ])('%s offers the words “%s”', (path, words) => {
    expect(wordsInAddress(path).words).toBe(words);
  });
  test('is shown as typed if its escapes are broken, and never longer than 64 characters', () => {
    expect(wordsInAddress('/%E5%90/').address).toBe('/%E5%90/');
    expect(wordsInAddress(`/${'a'.repeat(500)}`).address).toHaveLength(64);
  });
});
