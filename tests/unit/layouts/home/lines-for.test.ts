import { expect, test } from 'vitest';
import { linesFor } from '../../../../src/layouts/home/lines-for.ts';

test.each<[phrases: string[], lines: number]>([
  [['第一章　总则'], 1],
  [['以组织述法为发力点，', '抓牢抓好'], 2],
  [['一二三', '四五六'], 1],
  [['三、以纵深推进镇街', '为着重点，打准打通', '“最后一公里”'], 3],
  [['一二三四五六七八九十', '一二三'], 2],
  [['一二三四五六七八九十一二三四五六七八九十一'], 3],
  [[], 1],
])('%j in lines of ten characters: %i', (phrases, lines) => {
  expect(linesFor(phrases, 10)).toBe(lines);
});
