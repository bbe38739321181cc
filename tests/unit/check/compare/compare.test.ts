import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithSource, linesOf } from '../../../../src/check/compare/compare-with-source.ts';
import type { Comparison, Difference } from '../../../../src/check/compare/difference.ts';
import { sentencesOf, type Sentence } from '../../../../src/check/compare/sentences.ts';
import { studyLines } from '../../../../src/check/compare/study-lines.ts';
import { withoutBreakMarks } from '../../../../src/study/contract/headings.ts';
import { files, leftOut, sectionsOf, source, title } from '../../../support/unit/compared-study.ts';

const plainTitle = withoutBreakMarks(title);

function compare(study = files, from = source, leave = { leftOut, title: plainTitle }): Comparison {
  return compareWithSource(from, studyLines(sectionsOf(study)), leave);
}

const agrees: Comparison = { isRelated: true, differences: [], faults: [] };

test('a study that is divided, marked and normalised as editors do agrees with its source', () => {
  expect(compare()).toEqual(agrees);
});

/** The study's sentences, and where in their files they stand. */
const lines = studyLines(sectionsOf(files));
const [cut = []] = sentencesOf(lines.map(({ words }) => words));
const sentences = cut.map((sentence) => {
  const { section, offsets, kind } = lines[sentence.line]!;
  const from = offsets[sentence.from]!;
  return { ...sentence, kind, file: section.source.file, from, to: offsets[sentence.to - 1]! + 1 };
});
type Placed = (typeof sentences)[number];

const edited = ({ file, from, to }: Pick<Placed, 'file' | 'from' | 'to'>, words: string) => ({
  ...files,
  [file]: files[file]!.slice(0, from) + words + files[file]!.slice(to),
});
const writtenOf = ({ file, from, to }: Placed) => files[file]!.slice(from, to);

/** A slip: the study with it, and the sentence that it is about. */
interface Slip {
  name: string;
  study: Record<string, string>;
  about: string;
}

const texts = sentences;
const named = (kind: string, { folded }: Sentence) => `${kind}: ${folded.slice(0, 24)}`;

const lost = texts
  .filter(({ kind }) => kind === 'text')
  .map((one) => ({ name: named('lost', one), study: edited(one, ''), about: one.folded }));

const doubled = texts
  .filter(({ kind, file }) => kind === 'text' && !file.includes('00'))
  .flatMap((one) => [
    { name: named('doubled', one), study: edited({ ...one, from: one.to }, writtenOf(one)), about: one.folded },
    {
      name: named('doubled elsewhere', one),
      study: { ...files, '00-daoyan.mdx': `${files['00-daoyan.mdx']}\n${writtenOf(one)}\n` },
      about: one.folded,
    },
  ]);

const swapped = texts.flatMap((one, at): Slip[] => {
  const next = texts[at + 1];
  if (!next || next.line !== one.line) return [];
  const between = files[one.file]!.slice(one.to, next.from);
  const study = edited({ ...one, to: next.to }, writtenOf(next) + between + writtenOf(one));
  return [{ name: named('swapped', one), study, about: `${one.folded} ${next.folded}` }];
});

/** Changes what a pattern finds in each sentence, the first time. */
const changed = (kind: string, pattern: RegExp, to: (found: string) => string) =>
  texts.flatMap((one): Slip[] => {
    const written = writtenOf(one);
    const slip = written.replace(pattern, to);
    return slip === written ? [] : [{ name: named(kind, one), study: edited(one, slip), about: one.folded }];
  });

const slips: Slip[] = [
  ...lost,
  ...doubled,
  ...swapped,
  ...changed('figure', /\d+/, (figure) => String(Number(figure) + 10)),
  ...changed('numeral', /[一二三四]/, (numeral) => (numeral === '五' ? '六' : '五')),
  ...changed('word', /(?<=\p{Script=Han}{2})\p{Script=Han}(?=\p{Script=Han})/u, () => '某'),
  ...changed('letter lost', /(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/u, () => ''),
  ...changed('letter doubled', /(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/u, (one) => one + one),
  ...changed('clause lost', /[^，。“]+，/, () => ''),
  ...changed('mark', /，/, () => '、'),
];

/** Does a difference name the sentence, or a part of it that a heading or cell cuts off? */
function names({ source: theirs, study: ours }: Difference, about: string): boolean {
  return [...theirs, ...ours].some(({ folded }) => folded.includes(about) || about.includes(folded));
}

describe('slips', () => {
  test('there are many of each kind', () => {
    expect(slips.length).toBeGreaterThan(200);
  });
  test.each(slips)('$name', ({ study, about }) => {
    const { isRelated, differences, faults } = compare(study);
    expect(isRelated).toBe(true);
    expect(faults).toEqual([]);
    expect(differences.length, JSON.stringify(differences, null, 1)).toBe(1);
    expect(differences.some((one) => names(one, about))).toBe(true);
  });
});

const rest = (folded: string) => sentences.filter((one) => one.folded === folded).length;

describe('what slips look like', () => {
  const only = (study: Record<string, string>) => {
    const [difference, ...more] = compare(study).differences;
    expect(more).toEqual([]);
    return difference!;
  };
  const cut = (file: string, from: string, to: string) => ({ ...files, [file]: files[file]!.replace(from, to) });
  const sourceLines = linesOf(source);
  const theirWords = ({ source: theirs }: Difference) =>
    theirs.map(({ line, from, to }) => `${line + 1} ${sourceLines[line]!.slice(from, to).trim()}`);

  test('a lost paragraph is one difference, and stands behind what stands before it in the source', () => {
    const difference = only(
      cut(
        '02-cuoshi.mdx',
        '除为了预防、应对和处置突发事件等外，合法性审核时间一般不少于5个工作日，最长不超过15个工作日。',
        '',
      ),
    );
    expect(difference).toMatchObject({ kind: 'missing', study: [], near: { folded: '3。征求意见及意见采纳情况。' } });
    expect(theirWords(difference)).toEqual([
      '15 除为了预防、应对和处置突发事件等外，合法性审核时间一般不少于5个工作日，最长不超过15个工作日。',
    ]);
  });
  test('a lost section is one difference', () => {
    const { '01-yaoqiu.mdx': _lost, ...others } = files;
    expect(only(others)).toMatchObject({ kind: 'missing', source: { length: 5 } });
  });
  test('a changed figure names both sentences', () => {
    const difference = only(cut('02-cuoshi.mdx', '不少于5个', '不少于15个'));
    expect(difference).toMatchObject({ kind: 'changed', source: { length: 1 }, study: { length: 1 } });
  });
  test('a doubled sentence names the other one', () => {
    const words = '审核机构要根据不同情形提出合法、不合法、应当予以修改的书面审核意见。';
    const difference = only(cut('00-daoyan.mdx', '对规范性', `${words}对规范性`));
    expect(difference).toMatchObject({ kind: 'doubled', study: { length: 1 }, near: { folded: words } });
    expect(rest(words)).toBe(1);
  });
  test('sections in another order are one difference', () => {
    const { '01-yaoqiu.mdx': first = '', '02-cuoshi.mdx': second = '', ...introduction } = files;
    const difference = only({ ...introduction, '01-cuoshi.mdx': second, '02-yaoqiu.mdx': first });
    expect(difference).toMatchObject({
      kind: 'moved',
      source: { length: 5 },
      near: { folded: expect.stringContaining('有效的重要措施。') },
    });
  });
  test('words of the editor’s are unknown', () => {
    expect(only(cut('01-yaoqiu.mdx', '## （二）', '总的来说，这些要求都很好。\n\n## （二）'))).toMatchObject({
      kind: 'unknown',
      source: [],
    });
  });
  test('the source of another text is told as that', () => {
    const other = '泉口市先登记、后换装，不让一盏灯漏掉，楼长带着登记卡上门。\n'.repeat(10);
    expect(compare(files, other)).toMatchObject({ isRelated: false, differences: [] });
  });
});

describe('what is left out', () => {
  test('is named, and nothing else is', () => {
    const { differences } = compare(files, source, { leftOut: [], title: plainTitle });
    expect(differences).toMatchObject([{ kind: 'missing', source: [{ line: 2 }], near: undefined }]);
  });
  test('a title that the source has is no difference; one that it has not neither', () => {
    expect(
      compare(files, source, {
        leftOut: [...leftOut, '国务院办公厅关于全面推行行政规范性文件 合法性审核机制的指导意见'],
        title: '别的',
      }),
    ).toEqual(agrees);
  });
  test.each([
    ['that the source has not', '国办发〔2019〕115号', 'absent'],
    ['that is half a sentence', '一般审核5个', 'absent'],
    ['that stands in the sections', '（一）指导思想。', 'present'],
    ['that is empty', ' ', 'absent'],
  ])('an entry %s is a fault', (_, entry, fault) => {
    const { differences, faults } = compare(files, source, { leftOut: [...leftOut, entry], title: plainTitle });
    expect({ differences, faults }).toEqual({ differences: [], faults: [{ entry: 1, fault }] });
  });
  test('a list of contents, whose lines stand in the sections once', () => {
    const contents = ['一、总体要求', '二、严格落实工作措施'];
    const long = source.replace('各省', `目　录\n${contents.join('\n')}\n各省`);
    expect(compare(files, long).differences).toMatchObject([{ kind: 'missing', source: { length: 3 } }]);
    expect(compare(files, long, { leftOut: [...leftOut, '目录', ...contents], title: plainTitle })).toEqual(agrees);
  });
  test('a list of contents behind a paragraph that the source has in two lines', () => {
    const study = ['（2003年8月27日通过）', '第一章总则', '第一条为了规范审核，制定本法。'].map((words) => ({
      words,
      kind: 'text' as const,
    }));
    const from = '（2003年8月\n27日通过）\n目录\n第一章总则\n第一章总则\n第一条为了规范审核，制定本法。';
    expect(compareWithSource(from, study, { leftOut: ['目录', '第一章总则'] })).toEqual(agrees);
  });
});

test('a first article whose words follow its number agrees with a source that has them in one line', () => {
  const study = (['第一章总则', '第一条', '为了规范审核，制定本法。', '第二条'] as const).map((words, at) => ({
    words,
    kind: at < 2 ? ('free' as const) : ('text' as const),
  }));
  const from = (first: string) => `第一章　总则\n第一条　${first}\n第二条`;
  expect(compareWithSource(from('为了规范审核，制定本法。'), study)).toEqual(agrees);
  expect(compareWithSource(from('为了规范审查，制定本法。'), study).differences).toMatchObject([{ kind: 'changed' }]);
});

/** What may differ: the source as it comes from other programs, the study as other editors write it. */
describe('harmless', () => {
  test.each<[name: string, from: string]>([
    ['a byte order mark', `\ufeff${source}`],
    ['CRLF', source.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', source.replaceAll('\n', '\r')],
    ['blank lines', source.replaceAll('\n', '\n\u3000\n\n')],
    ['paragraphs run together', source.replaceAll(/[。；]\n/g, (end) => end[0]!).replaceAll(/\t/g, '')],
    ['lines cut at 30 letters', source.replaceAll(/[^\n]{30}/g, '$&\n')],
    ['full-width digits', source.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))],
    ['half-width marks', source.replaceAll(/[，：；（）]/g, (mark) => ',:;()'['，：；（）'.indexOf(mark)]!)],
    ['full-width marks', source.replaceAll(/[,:;()]/g, (mark) => '，：；（）'[',:;()'.indexOf(mark)]!)],
    ['other quotes', source.replaceAll('"', '＂')],
    ['corner quotes', source.replace(/"(.+?)"/, '「$1」')],
    ['letter-spaced lines', source.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\u3000')],
    ['no-break and thin blanks', source.replaceAll('5个', '\u00a05\u2009个')],
    ['invisible characters', source.replaceAll('审核', '审\u200b核')],
    ['radicals', source.replaceAll('文', '\u2f42')],
    ['another dash', source.replace('2015-2020', '2015－2020')],
    ['bullets', source.replace('一般审核', '● 一般审核')],
    ['notes at the end', source.replace(/\n①见.+/, '') + '①见《法治政府建设实施纲要（2015—2020年）》。\n'],
  ])('%s in the source', (_, from) => {
    expect(compare(files, from)).toEqual(agrees);
  });

  const inStudy = (change: (text: string) => string) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]));
  test.each<[name: string, study: Record<string, string>]>([
    ['CRLF', inStudy((text) => text.replaceAll('\n', '\r\n'))],
    ['paragraphs joined', inStudy((text) => text.replaceAll(/。\n(?=\p{Script=Han})/gu, '。'))],
    ['paragraphs parted', inStudy((text) => text.replaceAll(/，(?!\|)(?=[^\n]*\n\n)/g, '，\n\n'))],
    ['other break marks', inStudy((text) => text.replaceAll('|工作', '|工|作'))],
    ['emphasis and links', inStudy((text) => text.replaceAll('审核机构要', '**审核[机构](/yaoqiu/)**要'))],
    ['escaped marks', inStudy((text) => text.replaceAll('、', '、\\').replaceAll('\\', ''))],
    ['a quotation', inStudy((text) => text.replace('除为了', '> 除为了'))],
    [
      'a heading that ends inside a sentence',
      inStudy((text) => text.replace('。 [#sixiang]\n\n按照', '。按照 [#sixiang]\n\n')),
    ],
    ['numbers written as a paragraph', inStudy((text) => text.replaceAll(/^(\d)\. (.+)$/gm, '$1\\. $2\n'))],
    [
      'cells that are merged',
      inStudy((text) => text.replace('| 补充材料 |', '| ^^ |').replace('| 一般审核 |', '| 一般审核补充材料 |')),
    ],
  ])('%s in the study', (name, study) => {
    const from = name.includes('merged')
      ? source.replace('\n补充材料', '').replace('一般审核\t', '一般审核补充材料\t')
      : source;
    expect(compare(study, from)).toEqual(agrees);
  });

  test('whatever blanks and line ends the source has', () => {
    const blank = fc.constantFrom('', ' ', '\u3000', '\t', '\r\n', '\n\n', '\u200b');
    fc.assert(
      fc.property(fc.array(blank, { minLength: 5, maxLength: 40 }), (blanks) => {
        const from = [...source]
          .map((one, at) => one + (/\p{Script=Han}/u.test(one) ? blanks[at % blanks.length] : ''))
          .join('');
        expect(compare(files, from).differences).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('a table of contents, laws and notes of 72,000 letters are compared in far less than three seconds', () => {
  const articles = Array.from(
    { length: 1200 },
    (_, at) =>
      `第${at + 1}条　行政机关应当在${at + 1}个工作日内，按照第${at * 7}号文件的规定，将审核意见书面告知第${at * 3}类申请人；逾期的，说明理由。`,
  );
  const study = articles.flatMap((words) => {
    const [number = '', ...body] = words.split('　');
    return [number, body.join('')].map((one) => ({ words: one, kind: 'text' as const }));
  });
  const start = performance.now();
  expect(compareWithSource(articles.join('\n'), study).differences).toEqual([]);
  const half = compareWithSource(articles.join('\n'), study.slice(0, 1200)).differences;
  expect(half).toMatchObject([{ kind: 'missing' }]);
  expect(performance.now() - start).toBeLessThan(30_000);
});
