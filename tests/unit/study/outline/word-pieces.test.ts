import { describe, expect, test } from 'vitest';
import { titleLines } from '../../../../src/study/outline/title-lines.ts';
import { breaksBetweenWords, wordPieces } from '../../../../src/study/outline/word-pieces.ts';

describe('a title on the cover', () => {
  test.each([
    [
      '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见',
      '国务院办公厅关于|全面推行行政规范性文件|合法性审核机制的指导意见',
    ],
    [
      '中共中央办公厅 国务院办公厅印发《关于加强社会主义法治文化建设的意见》',
      '中共中央办公厅 |国务院办公厅印发《关于加强|社会主义法治文化建设的意见》',
    ],
    ['国务院办公厅关于2019年部分节假日安排的通知', '国务院办公厅关于2019年|部分节假日安排的通知'],
    ['山东省行政执法监督条例', '山东省行政执法监督条例'],
    [
      '全面落实党政主要负责人|履行推进法治建设|第一责任人职责',
      '全面落实党政主要负责人|履行推进法治建设|第一责任人职责',
    ],
  ])('%s', (title, lines) => {
    expect(titleLines(title).join('|')).toBe(lines);
  });

  test('of any length keeps its words and leaves no character alone', () => {
    const long = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见';
    for (let length = 1; length <= long.length; length += 1) {
      const lines = titleLines(long.slice(0, length));
      expect(lines.join('')).toBe(long.slice(0, length));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(16);
      if (length > 1) expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(1);
    }
  });
});

describe('a heading without break marks', () => {
  test.each([
    ['一、以租赁的方式取得，深圳湾口岸港方口岸区的使用权', /^一、以租赁的\|/],
    ['（十二）加强组织领导，落实合法性审核机制的各项措施', /^（十二）加强\|/],
    ['第十七条之一　行政机关应当自受理申请之日起20个工作日内', /^第十七条之一　行政\|.*\|20个\|/],
  ])('%s breaks between words, its label not alone', (heading, pieces) => {
    expect(breaksBetweenWords(heading)).toBe(true);
    expect(wordPieces(heading).join('|')).toMatch(pieces);
  });

  test('has no piece that begins with closing punctuation or ends with an opening mark', () => {
    const pieces = wordPieces('一、落实《关于“双随机、一公开”的意见》（国办发〔2018〕115号），等等。');
    expect(pieces.filter((piece) => /^[，。、》”）〕]|[《“（〔]$/u.test(piece))).toEqual([]);
  });

  test.each([
    '三是做好典型培树，推进镇街法治建设水平整体提升。',
    '第一章　总则',
    '为发力点，|抓牢抓好领导干部这个关键少数',
  ])('%s does not need it', (heading) => {
    expect(breaksBetweenWords(heading)).toBe(false);
  });
});
