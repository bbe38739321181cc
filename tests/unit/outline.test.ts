import { describe, expect, test } from 'vitest';
import { descriptionFrom } from '../../src/outline/description.ts';
import { inChinese } from '../../src/outline/chinese-numerals.ts';
import { pointLabel } from '../../src/outline/point-label.ts';
import { wordsInAddress } from '../../src/components/words-in-address.ts';

test.each([
  ['一是注重建章立制，确保述法工作有章可循。', '注重建章立制'],
  ['二是注重以督促进有效率。', '注重以督促进有效率'],
  ['十一是另一点', '另一点'],
  ['没有序号的标题', '没有序号的标题'],
  ['，', '，'],
])('the point %s is called %s in the contents', (heading, label) => {
  expect(pointLabel(heading)).toBe(label);
});

test.each([
  [3, '三'],
  [9, '九'],
  [10, '十'],
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

  test('is the first sentences that fit', () => {
    expect(descriptionFrom([place(`${'一'.repeat(60)}。${'二'.repeat(70)}。`)])).toBe(`${'一'.repeat(60)}。`);
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
  test('is shown as typed when its escapes are broken, and never longer than 64 letters', () => {
    expect(wordsInAddress('/%E5%90/').address).toBe('/%E5%90/');
    expect(wordsInAddress(`/${'a'.repeat(500)}`).address).toHaveLength(64);
  });
});
