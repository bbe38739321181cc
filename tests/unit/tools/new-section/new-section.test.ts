import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProblems } from '../../../../src/check/check-content.ts';
import { permanentName } from '../../../../src/study/contract/permanent-names.ts';
import { newSection } from '../../../../src/tools/new-section/new-section.ts';
import { pinyinName } from '../../../../src/study/pinyin-name.ts';
import { contentCopy, type ContentCopy } from '../../../support/unit/content-copy.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = contentCopy([]);
});
afterEach(() => copy.remove());

const files = () => readdirSync(join(copy.content, 'sections'));

test('a new section follows the last one and is good as it is', () => {
  expect(newSection('经验与启示', copy)).toEqual({
    file: 'content/sections/04-jingyan-yu-qishi.mdx',
    slug: 'jingyan-yu-qishi',
    isFirst: false,
  });
  const text = readFileSync(join(copy.content, 'sections', '04-jingyan-yu-qishi.mdx'), 'utf8');
  expect(text).toMatch(
    /^---\ntitle: 经验与启示\n---\n\n# 四、经验与启示 \[#jingyan-yu-qishi\]\n\n[^#]+\n\n## 一是.+ \[#/,
  );
  expect(findProblems(copy.content, copy.root).forms).toEqual([]);
});

test('its page is recorded as published, but its point is not, because its id may still change', () => {
  newSection('建议', copy);
  const lines = () =>
    readFileSync(join(copy.content, 'addresses.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('/'));
  expect(lines()).toEqual(['/jianyi/']);
  newSection('附录', copy);
  expect(lines()).toEqual(['/jianyi/', '/fulu/']);
});

test('an address that was published once is not used again', () => {
  copy.remove();
  copy = contentCopy([
    { file: 'addresses.txt', to: '/ducha/\n/shufa/#jianyi-yi\n/fulu/ → /ducha/\n' },
    { file: 'sections/01-shufa.mdx', from: '[#jianzhang]', to: '[#jianzhang #jianyi-yi]' },
  ]);
  expect(newSection('附录', copy).slug).toBe('fulu-2');
  newSection('建议', copy);
  expect(findProblems(copy.content, copy.root).forms).toEqual([]);
  expect(readFileSync(join(copy.content, 'sections', '05-jianyi.mdx'), 'utf8')).toContain('[#jianyi-yi-2]');
});

test('ten in a row are numbered in order, and names with the same sound get different addresses', () => {
  const names = ['建议', '简易', '检疫', ...Array.from({ length: 7 }, (_, at) => `附录${at}`)];
  const slugs = names.map((name) => newSection(name, copy).slug);
  expect(slugs.slice(0, 4)).toEqual(['jianyi', 'jianyi-2', 'jianyi-3', 'fulu-0']);
  expect(files().at(-1)).toMatch(/^13-/);
  expect(findProblems(copy.content, copy.root).forms).toEqual([]);
});

test.each([
  ['索引', 'suoyin-2'],
  ['驻地', 'zhudi'],
  ['重点', 'zhongdian-2'],
  ['绿色', 'lvse'],
  ['2020年工作', 'jie-2020-nian-gongzuo'],
])('%s gets the address %s', (name, slug) => {
  expect(newSection(name, copy).slug).toBe(slug);
});

test.each([
  ['', '请写上小节名'],
  ['   ', '请写上小节名'],
  ['Annex', '没有汉字'],
  ['述法', '“述法”一节已经有了：01-shufa.mdx'],
  ['甲\u200b乙', '看不见的字符'],
  ['很'.repeat(81), '81 字'],
  ['甲<b>乙', '没有新建'],
  ['甲{乙', '没有新建'],
  ['甲[^a]', '没有新建'],
])('the name %j is refused with an explanation, and nothing is written', (name, says) => {
  const before = files();
  expect(() => newSection(name, copy)).toThrow(says);
  expect(files()).toEqual(before);
});

test('a mistake elsewhere does not prevent a new section', () => {
  copy.remove();
  copy = contentCopy([{ file: 'sections/02-ducha.mdx', from: 'title: 督察', to: 'title: "督察' }]);
  expect(newSection('建议', copy).file).toContain('04-jianyi');
});

test('any title gives a permanent name that is not taken', () => {
  const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)) });
  fc.assert(
    fc.property(fc.oneof(han, fc.string({ unit: 'grapheme' })), fc.integer({ min: 0, max: 5 }), (title, more) => {
      const taken = new Set<string>();
      for (let count = 0; count <= more; count += 1) {
        const name = pinyinName(title, taken);
        expect(name).toMatch(permanentName);
        expect(taken.has(name)).toBe(false);
        taken.add(name);
      }
    }),
    { numRuns: 300 },
  );
});
