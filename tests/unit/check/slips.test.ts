import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import type { Problem } from '../../../src/check/problem.ts';
import { studyFolder } from '../../support/unit/slips/good-study.ts';
import { notSlips, slips, type Slip } from '../../support/unit/slips/slips.ts';

function problemsIn(files: Slip[1]): Problem[] {
  const study = studyFolder(files);
  const problems = checkContent(study.content, study.root);
  study.remove();
  return problems;
}

test('the good study is good', () => {
  expect(problemsIn({})).toEqual([]);
});

describe('every slip is told', () => {
  test.each(slips)('%s', (_, files) => {
    expect(problemsIn(files)).not.toEqual([]);
  });
});

describe('what is told says what is wrong', () => {
  test.each([
    ['a number left out', '空格处像是缺了一个数'],
    ['telephone number with two hyphens', '号码里改成“-”'],
    ['title of another section', '“工作措施”也是 01-cuoshi.mdx 的 title'],
    ['title that is not the heading’s', '没有一个字相同'],
    ['（三） written （四）', '前一个是“（二）”'],
    ['二、 left out', '前一个是“一、”'],
    ['a point that is no heading', '没有写成标题'],
    ['crossed pairs', '次序反了'],
    ['double in double quotation marks', '引号里的引号应是单引号'],
    ['table by tabs', '| 序号 | 单位 | 件数 |'],
    ['a copy', '这是另存的副本'],
    ['a name in Han', '改名为 03-gongzuo-jianyi.mdx'],
    ['front matter in dashes', '不是三个半角的连字符'],
    ['a web page’s line end', '不能用标签 <br>'],
    ['words of the template', '模板里的话还没有换掉'],
    ['a paragraph in two sections', '完全相同'],
  ])('%s: %s', (name, words) => {
    const [, files] = slips.find(([one]) => one === name) ?? ['', {}];
    const [told, ...more] = problemsIn(files).map(({ message, cure }) => `${message} ${cure}`);
    expect(told).toContain(words);
    expect(more).toEqual([]);
  });
});

describe('what is no slip is not', () => {
  test.each(notSlips)('%s', (_, files) => {
    expect(problemsIn(files)).toEqual([]);
  });
});
