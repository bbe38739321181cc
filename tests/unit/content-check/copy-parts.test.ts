import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { fault } from '../../../src/content-check/copy/copy-fault.ts';
import { copyFaults } from '../../../src/content-check/copy/copy-faults.ts';
import { pairFaults } from '../../../src/content-check/copy/pairs.ts';
import { runningTexts } from '../../../src/content-check/copy/running-text.ts';
import { isInQuotation, isTheSources } from '../../../src/content-check/copy/source-words.ts';

describe('marks that come in pairs', () => {
  const alone = (text: string, goesOn?: boolean) => pairFaults(text, goesOn).map(({ start }) => start);

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
  ])('%s', (text, places) => {
    expect(alone(text)).toEqual(places);
  });

  test('a quotation that goes on in the next paragraph is closed there, nothing else is', () => {
    expect(alone('“甲。', true)).toEqual([]);
    expect(alone('甲“乙。', true)).toEqual([1]);
    expect(alone('《甲。', true)).toEqual([0]);
    expect(alone('“甲“乙。', true)).toEqual([2]);
  });

  test('the cure names the other half, the evidence is all that could hold it', () => {
    expect(pairFaults('乙《甲')).toMatchObject([
      { start: 1, end: 2, cure: '在后面补上“》”，或删去这一个。', evidence: [1, 3] },
    ]);
    expect(pairFaults('甲』乙')).toMatchObject([
      { start: 1, end: 2, cure: '在前面补上“『”，或删去这一个。', evidence: [0, 2] },
    ]);
  });
});

test('the evidence of a slip is the six letters on either side, as far as there are any', () => {
  const evidence = (text: string, start: number) => fault(text, start, start + 1, '', '').evidence;
  expect(evidence('甲'.repeat(40), 20)).toEqual([14, 27]);
  expect(evidence('甲乙丙', 1)).toEqual([0, 3]);
});

test('slips are told in the order of the text, one that lies in another not again', () => {
  const told = (text: string) => copyFaults(text).map(({ start, end }) => text.slice(start, end));
  expect(told('《甲,乙)丙”')).toEqual(['《', ',', ')', '”']);
  expect(told('甲，，乙,丙')).toEqual(['，，', ',']);
  expect(told('甲...乙')).toEqual(['...']);
});

describe('running text', () => {
  const read = (file: string) => runningTexts(unified().use(remarkParse).use(remarkGfm).parse(file), file);
  const texts = (file: string) => read(file).map(({ text }) => text);

  test.each([
    ['code is not read', '甲`乙`丙', ['甲\ufffc丙']],
    ['nor is a picture', '甲![乙](a.png)丙', ['甲\ufffc丙']],
    ['nor an address', '甲<https://a.b/>丙', ['甲\ufffc丙']],
    ['a link is seen through', '甲[乙](a)丙', ['甲乙丙']],
    ['a mark that is wanted', '甲\\,乙', ['甲\ufffc乙']],
    ['lines are joined', '甲 \t\n  乙', ['甲乙']],
    ['a quotation’s lines too', '> 甲\n> 乙', ['甲乙']],
    ['blanks inside a line stay', '甲 乙', ['甲 乙']],
    ['cells', '| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |', ['甲', '乙', '丙', '丁']],
    ['a heading’s marks are not its words', '## 甲|乙 [#abc]', ['甲乙']],
    ['a paragraph’s are', '甲|乙 [#abc]', ['甲|乙 [#abc]']],
    ['only an id at the end', '## 甲[#abc]乙', ['甲[#abc]乙']],
    ['a heading without an id', '## 甲乙', ['甲乙']],
  ])('%s', (_, file, expected) => {
    expect(texts(file)).toEqual(expected);
  });

  test('every letter knows its place in the file', () => {
    const [heading, paragraph] = read('## 甲|乙 [#abc]\n\n丙[丁](a)\n戊');
    expect(heading?.offsets).toEqual([3, 5]);
    expect(paragraph?.offsets).toEqual([15, 17, 23]);
  });

  test('behind which letter a note is called, and what is part of one', () => {
    const [heading, paragraph, note] = read('## 甲|乙[^a]丙 [#abc]\n\n丁[^a]戊\n\n[^a]: 己');
    expect([...(heading?.noted ?? [])]).toEqual([2]);
    expect([...(paragraph?.noted ?? [])]).toEqual([1]);
    expect([heading, paragraph, note].map((one) => one?.isNote)).toEqual([false, false, true]);
  });
});

describe('the source’s words', () => {
  const quotable = { source: '甲,乙丙。丁,戊', published: '甲，乙丙。丁，戊', study: '己；庚' };
  const at = (text: string, slip: string) => {
    const start = text.indexOf(slip);
    return {
      start,
      end: start + slip.length,
      message: '',
      cure: '',
      evidence: [start - 1, start + 2] as [number, number],
    };
  };
  const quoted = (text: string, slip: string) => isInQuotation(text, at(text, slip), quotable);

  test.each([
    ['as it was', '“甲,乙”说', ',', true],
    ['from its first letter', '“,乙”说', ',', true],
    ['to its last', '“甲,”说', ',', true],
    ['as it is published', '“甲，乙”', '，', true],
    ['from another section', '“己；庚”', '；', true],
    ['with something left out', '“甲……丁,戊”', ',', true],
    ['beside what is not there', '“甲乙……丁,戊”', ',', true],
    ['what is not there', '“丁,乙”', ',', false],
    ['what is there, beside it', '“甲,乙”,丙', ',丙', false],
    ['before a quotation', ',“甲,乙”', ',“', false],
    ['one letter', '“,”', ',', false],
    ['the mark that opens it', '“甲,乙”', '“', false],
    ['the mark that closes it', '“甲,乙”', '”', false],
    ['what is left out', '“甲,乙……丁,戊”', '……', false],
  ])('a quotation: %s', (_, text, slip, is) => {
    expect(quoted(text, slip)).toBe(is);
  });

  test('a slip is the source’s where its neighbours are the same', () => {
    expect(isTheSources('说甲，乙丙', at('说甲，乙丙', '，'), quotable)).toBe(true);
    expect(isTheSources('说乙，甲丙', at('说乙，甲丙', '，'), quotable)).toBe(false);
  });
});
