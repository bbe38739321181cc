import { expect, test } from 'vitest';
import { RenamedSections } from '../../../../src/tools/dev/renamed-sections.ts';

test('the address of a renamed section leads to its new page, through several names and back', () => {
  const sections = new RenamedSections(['shufa', 'ducha']);
  expect(sections.pageInstead('shufa/')).toBeUndefined();
  sections.update(['shufa-gongzuo', 'ducha']);
  expect(sections.pageInstead('shufa/')).toBe('shufa-gongzuo/');
  sections.update(['shufa-yi', 'ducha']);
  expect(sections.pageInstead('shufa/')).toBe('shufa-yi/');
  sections.update(['shufa', 'ducha']);
  expect(sections.pageInstead('shufa/')).toBeUndefined();
  expect(sections.pageInstead('shufa-yi/')).toBe('shufa/');
});

test('where sections only come or go, nothing leads elsewhere', () => {
  const sections = new RenamedSections(['shufa', 'ducha']);
  sections.update(['shufa']);
  sections.update(['shufa', 'jianyi']);
  expect(sections.pageInstead('ducha/')).toBeUndefined();
  expect(sections.pageInstead('suoyin/')).toBeUndefined();
});
