import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { copyProblems } from '../../../src/check/copy/copy-problems.ts';
import { pairProblems } from '../../../src/check/copy/pairs.ts';
import { problemAt } from '../../../src/check/copy/patterns.ts';
import { runningTexts } from '../../../src/check/copy/running-text.ts';
import { isInQuotation, isTheSources } from '../../../src/check/copy/source-words.ts';

describe('paired punctuation', () => {
  const startsOf = (text: string, goesOn?: boolean) => pairProblems(text, goesOn).map(({ start }) => start);

  test.each([
    ['《甲》（乙）“丙‘丁’”', []],
    ['《甲', [0]],
    ['甲》', [1]],
    ['“甲《乙”', [2]],
    ['（甲)', []],
    ['《甲)', [0]],
    ['甲)', []],
    ['(甲）', []],
    ['don’t', []],
    ['甲’t', [1]],
    ['n’甲', [1]],
    ['’t', [0]],
    ['n’', [1]],
    ['“甲', [0]],
  ])('%s', (text, starts) => {
    expect(startsOf(text)).toEqual(starts);
  });

  test('only a quotation that continues in the next paragraph may close there', () => {
    expect(startsOf('“甲。', true)).toEqual([]);
    expect(startsOf('甲“乙。', true)).toEqual([1]);
    expect(startsOf('《甲。', true)).toEqual([0]);
    expect(startsOf('“甲“乙。', true)).toEqual([2]);
  });

  test('the cure names the other half, and the evidence covers all text that could contain it', () => {
    expect(pairProblems('乙《甲')).toMatchObject([
      { start: 1, end: 2, cure: '在后面补上“》”，或删去这一个。', evidence: [1, 3] },
    ]);
    expect(pairProblems('甲』乙')).toMatchObject([
      { start: 1, end: 2, cure: '在前面补上“『”，或删去这一个。', evidence: [0, 2] },
    ]);
  });
});

test('the evidence of a problem is up to six characters on either side', () => {
  const evidence = (text: string, start: number) => problemAt(text, start, start + 1, '', '').evidence;
  expect(evidence('甲'.repeat(40), 20)).toEqual([14, 27]);
  expect(evidence('甲乙丙', 1)).toEqual([0, 3]);
});

test('problems are reported in the order of the text, and one inside another is left out', () => {
  const problemTexts = (text: string) => copyProblems(text).map(({ start, end }) => text.slice(start, end));
  expect(problemTexts('《甲,乙)丙”')).toEqual(['《', ',', ')', '”']);
  expect(problemTexts('甲，，乙,丙')).toEqual(['，，', ',']);
  expect(problemTexts('甲...乙')).toEqual(['...']);
});

describe('running text', () => {
  const read = (file: string) => runningTexts(unified().use(remarkParse).use(remarkGfm).parse(file), file);
  const texts = (file: string) => read(file).map(({ text }) => text);

  test.each([
    ['code is not read', '甲`乙`丙', ['甲\ufffc丙']],
    ['nor is an image', '甲![乙](a.png)丙', ['甲\ufffc丙']],
    ['nor an address', '甲<https://a.b/>丙', ['甲\ufffc丙']],
    ['the words of a link are read', '甲[乙](a)丙', ['甲乙丙']],
    ['escaped punctuation is not read', '甲\\,乙', ['甲\ufffc乙']],
    ['lines are joined', '甲 \t\n  乙', ['甲乙']],
    ['a quotation’s lines too', '> 甲\n> 乙', ['甲乙']],
    ['spaces inside a line stay', '甲 乙', ['甲 乙']],
    ['cells', '| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |', ['甲', '乙', '丙', '丁']],
    ['the break bar and id of a heading are not its words', '## 甲|乙 [#abc]', ['甲乙']],
    ['those of a paragraph are', '甲|乙 [#abc]', ['甲|乙 [#abc]']],
    ['only an id at the end', '## 甲[#abc]乙', ['甲[#abc]乙']],
    ['a heading without an id', '## 甲乙', ['甲乙']],
  ])('%s', (_, file, expected) => {
    expect(texts(file)).toEqual(expected);
  });

  test('every character knows its position in the file', () => {
    const [heading, paragraph] = read('## 甲|乙 [#abc]\n\n丙[丁](a)\n戊');
    expect(heading?.offsets).toEqual([3, 5]);
    expect(paragraph?.offsets).toEqual([15, 17, 23]);
  });

  test('it knows after which character a note is referenced, and what is part of a note', () => {
    const [heading, paragraph, note] = read('## 甲|乙[^a]丙 [#abc]\n\n丁[^a]戊\n\n[^a]: 己');
    expect([...(heading?.noted ?? [])]).toEqual([2]);
    expect([...(paragraph?.noted ?? [])]).toEqual([1]);
    expect([heading, paragraph, note].map((one) => one?.isNote)).toEqual([false, false, true]);
  });
});

describe('the source’s words', () => {
  const quotable = { source: '甲,乙丙。丁,戊', published: '甲，乙丙。丁，戊', study: '己；庚' };
  const at = (text: string, mistake: string) => {
    const start = text.indexOf(mistake);
    return {
      start,
      end: start + mistake.length,
      message: '',
      cure: '',
      evidence: [start - 1, start + 2] as [number, number],
    };
  };
  const quoted = (text: string, mistake: string) => isInQuotation(text, at(text, mistake), quotable);

  test.each([
    ['as it was', '“甲,乙”说', ',', true],
    ['from its first character', '“,乙”说', ',', true],
    ['to its last', '“甲,”说', ',', true],
    ['as it is published', '“甲，乙”', '，', true],
    ['from another section', '“己；庚”', '；', true],
    ['with something left out', '“甲……丁,戊”', ',', true],
    ['beside what is not there', '“甲乙……丁,戊”', ',', true],
    ['what is not there', '“丁,乙”', ',', false],
    ['what is there, beside it', '“甲,乙”,丙', ',丙', false],
    ['before a quotation', ',“甲,乙”', ',“', false],
    ['one character', '“,”', ',', false],
    ['its opening quotation mark', '“甲,乙”', '“', false],
    ['its closing quotation mark', '“甲,乙”', '”', false],
    ['what is left out', '“甲,乙……丁,戊”', '……', false],
  ])('a quotation: %s', (_, text, mistake, isQuoted) => {
    expect(quoted(text, mistake)).toBe(isQuoted);
  });

  test('a mistake belongs to the source if its neighbours are the same there', () => {
    expect(isTheSources('说甲，乙丙', at('说甲，乙丙', '，'), quotable)).toBe(true);
    expect(isTheSources('说乙，甲丙', at('说乙，甲丙', '，'), quotable)).toBe(false);
  });
});
