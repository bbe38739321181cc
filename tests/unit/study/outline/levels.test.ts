import { describe, expect, test } from 'vitest';
import { isAttachmentHeading, isDivisionHeading, isPartHeading } from '../../../../src/study/contract/levels.ts';
import { countsOf } from '../../../../src/study/outline/counts.ts';
import { areArticles, groupsOf, hasLevels, outlineOf } from '../../../../src/study/outline/levels.ts';
import type { Place, PlaceKind } from '../../../../src/study/places/place.ts';

const place = (kind: PlaceKind, heading: string): Place => ({
  kind,
  id: heading,
  formerIds: [],
  heading,
  phrases: [heading],
  text: heading,
  body: '',
  notes: [],
});

/** A section with its parts before its heading, and its points behind it. */
const section = (heading: string, parts: string[] = [], points: string[] = []) => ({
  heading,
  places: [
    ...parts.map((one) => place('part', one)),
    place('heading', heading),
    ...points.map((one) => place(isDivisionHeading(one) ? 'division' : 'point', one)),
  ],
});

test.each([
  [isPartHeading, ['第一编　总则', '第十二编', '第二分编　典型合同'], ['编后', '第一章　总则', '第一，编']],
  [isDivisionHeading, ['第一节　管制', '第十二节', '第3节'], ['第一章', '节约用电', '第一条']],
  [
    isAttachmentHeading,
    ['附件', '附件1　名单', '附件一', '附录：术语', '附表2', '附录A'],
    ['附则', '附件管理办法', '一、附件'],
  ],
])('%o knows its headings', (knows, right, wrong) => {
  expect(right.filter((words) => !knows(words))).toEqual([]);
  expect(wrong.filter(knows)).toEqual([]);
});

describe('sections in groups', () => {
  const grouped = (...sections: ReturnType<typeof section>[]) =>
    groupsOf(sections).map((group) => [
      group.kind,
      group.parts.map(({ heading }) => heading).join('/'),
      group.sections.map(({ heading }) => heading).join(' '),
    ]);

  test('without levels they are one', () => {
    expect(grouped(section('一'), section('二'))).toEqual([['plain', '', '一 二']]);
    expect(groupsOf([])).toEqual([]);
  });

  test('a part goes on until the next; 附则 and what is attached stand in none', () => {
    const law = [
      section('第一章', ['第一编']),
      section('第二章'),
      section('第一章', ['第二编', '第一分编']),
      section('附则'),
      section('附件一'),
      section('附件二'),
    ];
    expect(grouped(...law)).toEqual([
      ['part', '第一编', '第一章 第二章'],
      ['part', '第二编/第一分编', '第一章'],
      ['plain', '', '附则'],
      ['attachments', '', '附件一 附件二'],
    ]);
  });
});

test('points stand below their 节, and those before the first in none', () => {
  const nodes = outlineOf(section('第一章', [], ['第一条', '第一节', '第二条', '第三条', '第二节']));
  expect(nodes.map(({ place: { heading }, below }) => [heading, below.map((one) => one.heading).join(' ')])).toEqual([
    ['第一条', ''],
    ['第一节', '第二条 第三条'],
    ['第二节', ''],
  ]);
});

test.each([
  [[section('一、甲', [], ['一是', '二是']), section('二、乙', [], ['一是'])], '二节三点'],
  [[section('一、甲'), section('二、乙')], '二节'],
  [[section('第一章', [], ['第一节', '第一条', '第二条']), section('第二章', [], ['第三条'])], '二章三条'],
  [[section('第一章', [], ['第一条']), section('附则', [], ['第二条'])], '一章二条'],
  [[section('一、甲', [], ['（一）']), section('附件', [], ['1', '2'])], '一节一点，一个附件'],
  [[section('一、甲'), section('附件1'), section('附件2')], '一节，两个附件'],
  [[], ''],
])('counts sections and points in the words of the text', (sections, words) => {
  expect(countsOf(sections)).toBe(words);
});

test('numbers of articles can stand in a row, other headings cannot', () => {
  expect(areArticles([place('point', '第一条'), place('point', '第四百二十一条之一')])).toBe(true);
  expect(areArticles([place('point', '第一条'), place('point', '第二条：目的')])).toBe(false);
  expect(areArticles([])).toBe(false);
});

test.each([
  [true, section('第一章', ['第一编'])],
  [true, section('附件')],
  [true, section('第一章', [], ['第一节'])],
  [true, section('第一章', [], ['第一条', '第二条'])],
  [false, section('一、甲', [], ['一是乙。'])],
  [false, section('一、甲')],
])('has levels: %s', (expected, one) => {
  expect(hasLevels([section('一'), one])).toBe(expected);
});
