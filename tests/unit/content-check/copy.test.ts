import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/content-check/check-content.ts';
import { copyFaults } from '../../../src/content-check/copy/copy-faults.ts';
import { contentCopy, type Seed } from './content-copy.ts';
import { copySlips, fineCopy } from './copy-mistakes.ts';

const shufa = 'sections/01-shufa.mdx';
const text = '党政主要负责人的态度';

function problemsOf(...seeds: Seed[]) {
  const copy = contentCopy(seeds);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  return problems;
}

const inText = (written: string): Seed => ({ file: shufa, from: text, to: `${written}\n\n${text}` });

describe('slips', () => {
  test.each(copySlips)('%s', (_, written, slip, ...says) => {
    const [first] = copyFaults(written);
    expect(first && written.slice(first.start, first.end)).toBe(slip);
    for (const word of says) expect(`${first?.message} ${first?.cure}`).toContain(word);
  });
  test.each(fineCopy)('nothing is wrong with %s', (_, written) => {
    expect(copyFaults(written)).toEqual([]);
  });
});

describe('where they stand', () => {
  test('in the text, behind emphasis and a link, with file, line and column', () => {
    const [problem] = problemsOf(inText('**甲**[乙](/ducha/),丙'));
    expect(problem).toMatchObject({ file: `content/${shufa}`, line: 7, column: 18, message: '半角标点“,”' });
  });
  test('in a heading, past its break marks', () => {
    const [problem] = problemsOf({ file: shufa, from: '为发力点，|', to: '为发力点,|' });
    expect(problem).toMatchObject({ line: 5, column: 23, message: '半角标点“,”' });
  });
  test('in the second line of a paragraph', () => {
    const [problem] = problemsOf(inText('甲。\n乙,丙'));
    expect(problem).toMatchObject({ line: 8, column: 2 });
  });
  test.each([
    ['case.yaml', '原文照录，可逐点', '原文照录,可逐点', 'description'],
    ['case.yaml', '本站注明来源，', '本站注明来源,', 'rights'],
    ['case.yaml', '一字不改。明显', '一字不改。 明显', '- 文字'],
    ['changes.yaml', '，附校记', ',附校记', 'what'],
    ['diagrams/04-quanguantong.yaml', '，所以不与', ',所以不与', 'note'],
    [shufa, 'title: 述法', 'title: 述 法', 'title'],
  ])('in %s, where the editor speaks: %s', (file, from, to) => {
    const [problem, ...more] = problemsOf({ file, from, to });
    expect(more).toEqual([]);
    expect(problem?.file).toBe(`content/${file}`);
    expect(problem?.column).toBeGreaterThan(1);
  });
  test.each([
    ['code', '`甲,乙`'],
    ['an address', 'https://example.org/甲,乙'],
    ['the address of a link', '[甲](https://example.org/?a=b,乙)'],
    ['a mark that the writer wants', '甲\\,乙'],
    ['lines that are joined', '甲\n乙'],
    ['a quotation of two paragraphs', '“甲。\n\n“乙。”'],
  ])('not in %s', (_, written) => {
    expect(problemsOf(inText(written))).toEqual([]);
  });
});

test.each([
  ['甲&nbsp;乙', '“&nbsp;”是网页的代码'],
  ['[甲] (/ducha/)乙', '“[甲]”后面的网址没有变成链接'],
  ['甲，，乙，，丙', '标点“，，”连用', '标点“，，”连用'],
])('what overlaps is told once, by the longest: %s', (written, ...messages) => {
  expect(problemsOf(inText(written)).map(({ message }) => message)).toEqual(messages);
});

test('leftover markup that a note explains is meant', () => {
  expect(problemsOf(inText('甲**[^xing]乙。\n\n[^xing]: 原文有两个星号。'))).toEqual([]);
  expect(problemsOf(inText('甲**乙[^xing]。\n\n[^xing]: 原文有两个星号。'))).toHaveLength(1);
});

describe('the source’s own', () => {
  const oddity = '的态度，，甲';
  const seeds = (source: string): Seed[] => [
    { file: shufa, from: '的态度', to: oddity },
    { file: 'source.txt', from: '的态度', to: source },
  ];
  test('a slip that stands just so in source.txt is let pass', () => {
    expect(problemsOf(...seeds(oddity))).toEqual([]);
  });
  test('the same slip elsewhere is not', () => {
    expect(problemsOf(...seeds(oddity), inText('乙，，丙'))).toHaveLength(1);
  });
  test('the source’s half-width marks must be made full all the same', () => {
    const [problem] = problemsOf(inText('为工作开展奠定基础,一'));
    expect(problem?.message).toBe('半角标点“,”');
  });
  test('a pair that the source closes and the text does not is told', () => {
    const [problem] = problemsOf({ file: 'sections/03-zhenjie.mdx', from: '神经末梢”', to: '神经末梢' });
    expect(problem?.message).toBe('““”没有配对');
  });
  test('a note called directly behind a slip marks it', () => {
    expect(problemsOf(inText('甲，，[^dou]乙\n\n[^dou]: “甲，，乙”：逗号重出。'))).toEqual([]);
  });
  test.each([
    ['quotes the source as it was', '“奠定基础。一是注重建章立制,确保”：甲。', 0],
    ['quotes the source with something left out', '“以开展法治建设督察……手段,做实做细”：甲。', 0],
    ['quotes what is not there', '“奠定基础,甲乙”：甲。', 1],
    ['says something of its own', '“定期开展”,甲。', 1],
  ])('a note that %s', (_, words, count) => {
    expect(problemsOf(inText(`甲[^jia]。\n\n[^jia]: ${words}`))).toHaveLength(count);
  });
});

const han = fc.string({ unit: fc.constantFrom(...'法治建设述职督察整改'), minLength: 1, maxLength: 8 });

describe('whatever the words', () => {
  test('clauses, quotations and titles that are rightly set have no slips', () => {
    const wrapped = fc
      .tuple(han, fc.constantFrom('“”', '《》', '（）', '‘’', '〔〕', '「」'))
      .map(([words, pair]) => `${pair[0]}${words}${pair[1]}`);
    const part = fc.oneof(
      han,
      wrapped,
      han.map((words) => `${words}2020年`),
    );
    const clause = fc.tuple(part, fc.constantFrom('，', '；', '：', '……', '——', '、'), part).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1 }), (all) => {
        expect(copyFaults(`${all.join('，')}。`)).toEqual([]);
      }),
    );
  });
  test('one slip put into good text is found where it was put', () => {
    const slips = fc.constantFrom(',', ';', '"', ' ', '，，', '...', '--', '(', '《', '”', '\u200b', '８');
    fc.assert(
      fc.property(han, slips, han, (before, slip, after) => {
        const [first] = copyFaults(before + slip + after);
        expect(first?.start).toBe(before.length);
        expect(first?.end).toBe(before.length + slip.length);
      }),
    );
  });
  test('no text at all makes it fail, and what it names is there', () => {
    const unit = fc.constantFrom(...'法治，。“”（）(),."\'…—- \\AＡ1１《》');
    fc.assert(
      fc.property(fc.string({ unit }), (words) => {
        for (const { start, end, evidence } of copyFaults(words)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(evidence[0]).toBeLessThanOrEqual(start);
          expect(evidence[1]).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });
});
