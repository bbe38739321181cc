import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent, findProblems } from '../../../src/check/check-content.ts';
import type { Problem } from '../../../src/check/problem.ts';
import { contentCopy, type ContentCopy, type Seed } from '../../support/unit/content-copy.ts';

const source = readFileSync('content/source.txt', 'utf8');
const caseText = readFileSync('content/case.yaml', 'utf8');
const withSource: Seed = { file: 'source.txt', to: source };
const [daoyan, shufa, ducha] = ['00-daoyan', '01-shufa', '02-ducha'].map((name) => `sections/${name}.mdx`) as [
  string,
  string,
  string,
];

let copy: ContentCopy;
afterEach(() => copy.remove());

function problemsOf(...seeds: Seed[]): Problem[] {
  copy = contentCopy([withSource, ...seeds]);
  return truths();
}

/** What is wrong with what the site claims; diagrams and entries may miss words too. */
const truths = () => findProblems(copy.content, copy.root).truths;

test('this study agrees with its source', () => {
  expect(problemsOf()).toEqual([]);
  expect(checkContent('content', '.')).toEqual([]);
});

const sentence = '督察组按照《镇（街道）法治建设督察评分表》进行赋分，镇街可对照评分情况进行整改，做到有的放矢。';

describe('what is not the same is told where it is, in the words of both', () => {
  test('a lost sentence', () => {
    const [problem, ...more] = problemsOf({ file: ducha, from: sentence, to: '' });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: 'content/source.txt', line: 5 });
    expect(source.split('\n')[4]?.slice(problem!.column - 1)).toMatch(/^督察组按照/);
    expect(problem?.message).toMatch(/^source\.txt 第5行的这一句，各节里没有：“督察组按照.+有的放矢。”$/);
    expect(problem?.cure).toContain('补在 content/sections/02-ducha.mdx 第21行“…街可以对标对表进行自我问题查摆。”之后');
    expect(problem?.cure).toContain('leftOut');
  });
  test('a doubled sentence', () => {
    const [problem, ...more] = problemsOf({ file: shufa, from: '## 一是', to: `${sentence}\n\n## 一是` });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: `content/${shufa}`, line: 10, column: 1 });
    expect(problem?.message).toContain('这一句出现了两次，另一处在 content/sections/02-ducha.mdx 第22行');
  });
  test('a changed figure, with the place of the change', () => {
    const [problem, ...more] = problemsOf({ file: daoyan, from: '全市12个', to: '全市15个' });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: `content/${daoyan}`, line: 6 });
    expect(problem?.message).toBe(
      '这一句 source.txt 里没有，最近的是第1行：那里是“…5日,组织全市12个镇街党委主要负…”，这里是“…5日，组织全市15个镇街党委主要负…”',
    );
  });
  test('words that the source has not', () => {
    const [problem, ...more] = problemsOf({ file: shufa, from: '## 二是', to: '这里添了一句。\n\n## 二是' });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: `content/${shufa}`, line: 14 });
    expect(problem?.message).toBe('这一句 source.txt 里没有：“这里添了一句。”');
  });
  test('paragraphs in another order', () => {
    const [problem, ...more] = problemsOf(
      { file: ducha, from: `${sentence}\n`, to: '' },
      { file: ducha, from: '务求督察实效。', to: `务求督察实效。\n\n${sentence}` },
    );
    expect(more).toEqual([]);
    expect(problem?.message).toMatch(/^这一句的次序与 source\.txt 不同，那里在第5行：/);
    expect(problem?.cure).toBe('移到 content/sections/02-ducha.mdx 第23行“…街可以对标对表进行自我问题查摆。”之后。');
  });
  test('the source of another text', () => {
    const to = '泉口市先登记、后换装，不让一盏灯漏掉，楼长带着登记卡上门。\n'.repeat(10);
    expect(problemsOf({ file: 'source.txt', to })).toMatchObject([
      { file: 'content/source.txt', line: 0, message: '各节与 source.txt 几乎没有相同的句子' },
    ]);
  });
  test('many of one kind are cut short, and the last says so', () => {
    const lines = Array.from({ length: 25 }, (_, at) => `多出来的第${at}句，原文没有。`);
    const problems = problemsOf({ file: shufa, from: '## 一是', to: `${lines.join('\n\n')}\n\n## 一是` });
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)?.message).toContain('这样的还有5处');
  });
});

describe('each cure, followed to the letter, mends', () => {
  const edit = (file: string, from: string, to: string) => {
    const path = join(copy.root, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(from, () => to),
    );
  };
  test('补在…之后', () => {
    const [{ cure } = { cure: '' }] = problemsOf({ file: ducha, from: sentence, to: '' });
    const [, file = '', last = ''] = /补在 (\S+) 第\d+行“…(.+?)”之后/.exec(cure) ?? [];
    edit(file, last, last + sentence);
    expect(truths()).toEqual([]);
  });
  test('leftOut', () => {
    const [{ cure } = { cure: '' }] = problemsOf({ file: 'source.txt', to: `胶办发[2020]1号\n${source}` });
    const [, line = ''] = /里写 (leftOut: \[.+?\])，/.exec(cure) ?? [];
    expect(line).toBe("leftOut: ['胶办发[2020]1号']");
    edit('content/case.yaml', 'edition:', `${line}\nedition:`);
    expect(truths()).toEqual([]);
  });
  test('移到…之后', () => {
    const [{ cure } = { cure: '' }] = problemsOf(
      { file: ducha, from: `${sentence}\n`, to: '' },
      { file: ducha, from: '务求督察实效。', to: `务求督察实效。\n\n${sentence}` },
    );
    const [, file = '', last = ''] = /移到 (\S+) 第\d+行“…(.+?)”之后/.exec(cure) ?? [];
    edit(file, `\n\n${sentence}`, '');
    edit(file, last, last + sentence);
    expect(truths()).toEqual([]);
  });
});

describe('leftOut', () => {
  const leave = (...entries: string[]): Seed => ({
    file: 'case.yaml',
    from: 'edition:',
    to: `leftOut:\n${entries.map((one) => `  - '${one}'\n`).join('')}edition:`,
  });
  const longer: Seed = {
    file: 'source.txt',
    to: `胶州法治建设案例\n\n胶办发[2020]1号\n${source}司法局\n2020年12月5日\n`,
  };
  test('names what the sections leave out, in whatever punctuation', () => {
    const entries = ['胶州法治建设案例', '胶办发〔2020〕1号', '司法局', '2020年12月5日'];
    expect(problemsOf(longer, leave(...entries))).toEqual([]);
  });
  test.each([
    ['that the source has not', '胶办发〔2021〕1号', '在 source.txt 里没有', '抄一整行'],
    ['that the sections have', '二是坚持法治督察有力。', '在 source.txt 里没有', '抄'],
    ['that the sections have', '一是坚持法治督察有重点。', '各节里有', '删去这一条'],
  ])('an entry %s is told on its line', (_, entry, ...says) => {
    const [problem, ...more] = problemsOf(leave(entry));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: 'content/case.yaml', column: 5 });
    for (const words of says) expect(`${problem?.message} ${problem?.cure}`).toContain(words);
  });
  test('without a source there is nothing to leave out', () => {
    copy = contentCopy([leave('甲')]);
    expect(checkContent(copy.content, copy.root)).toMatchObject([{ message: '有 leftOut，没有 source.txt' }]);
  });
  test('and the source are compared while other items of case.yaml are still empty', () => {
    const empty: Seed = { file: 'case.yaml', from: /rights: .+/.exec(caseText)?.[0] ?? '', to: "rights: ''" };
    expect(problemsOf(longer, leave('胶州法治建设案例', '胶办发〔2020〕1号', '司法局'), empty)).toMatchObject([
      { message: expect.stringContaining('各节里没有：“2020年12月5日”') },
    ]);
  });
  test('its words are the source’s, and their punctuation is not judged', () => {
    expect(problemsOf({ file: 'source.txt', to: `甲,乙\n${source}` }, leave('甲,乙'))).toEqual([]);
  });
});

const gb18030 = Buffer.from('\xd5\xe2\xca\xc7\xd2\xbb\xc6\xaa\xce\xc4\xd5\xc2\xa1\xa3\r\n', 'latin1');

describe('the encoding of source.txt', () => {
  test.each<[name: string, to: Buffer, ...says: string[]]>([
    ['GB18030, Notepad’s ANSI', gb18030, 'GB18030', 'ANSI', '另存为', '编码'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${source}`, 'utf16le'), 'UTF-16', '另存为'],
    ['UTF-16 without it', Buffer.from(source, 'utf16le'), 'UTF-16'],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${source}`, 'utf16le').swap16(), 'UTF-16'],
    ['broken bytes', Buffer.from(`${source}\xff\xff`, 'latin1'), '不是 UTF-8'],
  ])('%s is refused with a cure', (_, to, ...says) => {
    const [problem, ...more] = problemsOf({ file: 'source.txt', to });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: 'content/source.txt', line: 0 });
    for (const words of says) expect(`${problem?.message} ${problem?.cure}`).toContain(words);
  });
  test('what was broken before is told with its line', () => {
    const [problem] = problemsOf({ file: 'source.txt', from: '\n二、', to: '\n二\ufffd' });
    expect(problem).toMatchObject({ file: 'content/source.txt', line: 4, message: '有无法显示的字符' });
  });
  test.each([
    ['a byte order mark', `\ufeff${source}`],
    ['CRLF', source.replaceAll('\n', '\r\n')],
    ['control characters of its program', source.replaceAll('\n', '\u000b\n\f')],
  ])('%s passes', (_, to) => {
    expect(problemsOf({ file: 'source.txt', to })).toEqual([]);
  });
});

describe('claims', () => {
  test.each(['原文照录', '一字不改', '未改一字', '逐字照录'])('without a source nobody says %s', (words) => {
    copy = contentCopy([{ file: 'case.yaml', from: '。原文照录，可', to: `。文字${words}，可` }]);
    writeFileSync(
      join(copy.content, 'case.yaml'),
      readFileSync(join(copy.content, 'case.yaml'), 'utf8').replace('原文抄录', words).replace('一仍其旧', words),
    );
    const problems = checkContent(copy.content, copy.root);
    expect(problems.length).toBeGreaterThan(0);
    for (const { message } of problems) expect(message).toBe(`这里说“${words}”，却没有 source.txt 可以核对`);
  });
});
