import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProblems } from '../../../src/check/check-content.ts';
import { copyProblems } from '../../../src/check/copy/copy-problems.ts';
import { contentCopy, type Seed } from '../../support/unit/content-copy.ts';
import { copyMistakes, fineCopy } from '../../support/unit/copy-mistakes.ts';

const shufa = 'sections/01-shufa.mdx';
const text = '党政主要负责人的态度';

/** The source as it is, for seeds that quote it. */
const withSource: Seed = { file: 'source.txt', from: '为压牢压实', to: '为压牢压实' };

function problemsOf(...seeds: Seed[]) {
  const copy = contentCopy([...seeds, withSource]);
  const problems = findProblems(copy.content, copy.root).forms;
  copy.remove();
  return problems;
}

const inText = (written: string): Seed => ({ file: shufa, from: text, to: `${written}\n\n${text}` });

describe('copy mistakes', () => {
  test.each(copyMistakes)('%s', (_, written, mistake, ...says) => {
    const [first] = copyProblems(written);
    expect(first && written.slice(first.start, first.end)).toBe(mistake);
    for (const word of says) expect(`${first?.message} ${first?.cure}`).toContain(word);
  });
  test.each(fineCopy)('nothing is wrong with %s', (_, written) => {
    expect(copyProblems(written)).toEqual([]);
  });
});

describe('mistakes are found', () => {
  test('in the text, behind emphasis and a link, with file, line and column', () => {
    const [problem] = problemsOf(inText('**甲**[乙](/ducha/),丙'));
    expect(problem).toMatchObject({ file: `content/${shufa}`, line: 7, column: 18, message: '半角标点“,”' });
  });
  test('in a heading, after its break bars', () => {
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
  ])('in %s, in the editor’s own words: %s', (file, from, to) => {
    const [problem, ...more] = problemsOf({ file, from, to });
    expect(more).toEqual([]);
    expect(problem?.file).toBe(`content/${file}`);
    expect(problem?.column).toBeGreaterThan(1);
  });
  test.each([
    ['code', '`甲,乙`'],
    ['an address', 'https://example.org/甲,乙'],
    ['the address of a link', '[甲](https://example.org/?a=b,乙)'],
    ['escaped punctuation', '甲\\,乙'],
    ['lines that are joined', '甲\n乙'],
    ['a quotation of two paragraphs', '“甲。\n\n“乙。”'],
  ])('not in %s', (_, written) => {
    expect(problemsOf(inText(written))).toEqual([]);
  });
});

test.each([
  ['甲&nbsp;乙', '“&nbsp;”是网页的代码'],
  ['[甲] (/ducha/)乙', '“[甲]”后面的网址没有变成链接'],
  ['甲，，乙，，丙', '标点“，，”连用'],
])('overlapping problems are reported once, by the longest: %s', (written, ...messages) => {
  expect(problemsOf(inText(written)).map(({ message }) => message)).toEqual(messages);
});

test('leftover markup is accepted if a note explains it', () => {
  expect(problemsOf(inText('甲**[^xing]乙。\n\n[^xing]: 原文有两个星号。'))).toEqual([]);
  expect(problemsOf(inText('甲**乙[^xing]。\n\n[^xing]: 原文有两个星号。'))).toHaveLength(1);
});

describe('the source’s own', () => {
  const oddity = '的态度，，甲';
  const seeds = (source: string): Seed[] => [
    { file: shufa, from: '的态度', to: oddity },
    { file: 'source.txt', from: '的态度', to: source },
  ];
  test('a mistake that is in source.txt too is accepted', () => {
    expect(problemsOf(...seeds(oddity))).toEqual([]);
  });
  test('the same mistake elsewhere is not', () => {
    expect(problemsOf(...seeds(oddity), inText('乙，，丙'))).toHaveLength(1);
  });
  test('half-width punctuation of the source must still become full-width', () => {
    const [problem] = problemsOf(inText('为工作开展奠定基础,一'));
    expect(problem?.message).toBe('半角标点“,”');
  });
  test('a pair that is closed in the source but not in the text is reported', () => {
    const [problem] = problemsOf({ file: 'sections/03-zhenjie.mdx', from: '神经末梢”', to: '神经末梢' });
    expect(problem?.message).toBe('前引号 “ 没有配对');
  });
  test('a mistake with a note right after it is accepted', () => {
    expect(problemsOf(inText('甲，，[^dou]乙\n\n[^dou]: “甲，，乙”：逗号重出。'))).toEqual([]);
  });
  test.each([
    ['quotes the source as it was', '“奠定基础。一是注重建章立制,确保”：甲。', 0],
    ['quotes the source with something left out', '“以开展法治建设督察……手段,做实做细”：甲。', 0],
    ['quotes what is not in the source', '“奠定基础,甲乙”：甲。', 1],
    ['has words of its own', '“定期开展”,甲。', 1],
  ])('a note that %s', (_, words, count) => {
    expect(problemsOf(inText(`甲[^jia]。\n\n[^jia]: ${words}`))).toHaveLength(count);
  });
});

const han = fc.string({ unit: fc.constantFrom(...'法治建设述职督察整改'), minLength: 1, maxLength: 8 });

describe('whatever the words', () => {
  test('correct clauses, quotations and titles have no problems', () => {
    const wrapped = fc
      .tuple(han, fc.constantFrom('“”', '《》', '（）', '〔〕', '「」'))
      .map(([words, pair]) => `${pair[0]}${words}${pair[1]}`);
    const part = fc.oneof(
      han,
      wrapped,
      han.map((words) => `${words}2020年`),
    );
    const clause = fc.tuple(part, fc.constantFrom('，', '；', '：', '……', '——', '、'), part).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1 }), (all) => {
        expect(copyProblems(`${all.join('，')}。`)).toEqual([]);
      }),
    );
  });
  test('a mistake put into good text is found where it was put', () => {
    const mistakes = fc.constantFrom(',', ';', '"', ' ', '，，', '...', '--', '(', '《', '”', '\u200b', '８');
    fc.assert(
      fc.property(han, mistakes, han, (before, mistake, after) => {
        const [first] = copyProblems(before + mistake + after);
        expect(first?.start).toBe(before.length);
        expect(first?.end).toBe(before.length + mistake.length);
      }),
    );
  });
  test('no text makes the check throw, and every reported range is in the text', () => {
    const unit = fc.constantFrom(...'法治，。“”（）(),."\'…—- \\AＡ1１《》');
    fc.assert(
      fc.property(fc.string({ unit }), (words) => {
        for (const { start, end, evidence } of copyProblems(words)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(evidence[0]).toBeLessThanOrEqual(start);
          expect(evidence[1]).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });
});
