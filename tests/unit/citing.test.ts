import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/citing/bibtex.ts';
import { cslItem, cslJson } from '../../src/citing/csl-json.ts';
import { isForm, readableForms } from '../../src/citing/forms.ts';
import { gbt7714 } from '../../src/citing/gbt7714.ts';
import { inASentence } from '../../src/citing/in-a-sentence.ts';
import { readersDay, type Reference } from '../../src/citing/reference.ts';
import { ris } from '../../src/citing/ris.ts';

const bare: Reference = {
  key: 'a1',
  title: '题名',
  authors: [],
  url: 'https://example.org/a_b/?x=1&y=%E6%B3%95#jia',
  language: 'zh-Hans',
  site: '某站',
  edition: '2026-11-24',
};
const page = (facts: Partial<Reference>): Reference => ({ ...bare, ...facts });

describe('GB/T 7714 has the forms of its published examples', () => {
  // https://github.com/zotero-chinese/styles, the styles’ own test lists
  test.each([
    [
      '中国国家博物馆[EB/OL]. [2025-05-06]. https://www.chnmuseum.cn/.',
      2025,
      page({ title: '中国国家博物馆', url: 'https://www.chnmuseum.cn/' }),
      '2025-05-06',
    ],
    [
      '许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
      2025,
      page({
        title: '“好好干，当一个好工人”',
        authors: ['许振超'],
        date: '2025-02-17',
        url: 'https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html',
      }),
      '2025-06-22',
    ],
    [
      '高等教育文献保障系统. 馆际互借与文献传递服务[EB/OL]. [2025-06-21]. http://home.calis.edu.cn/.',
      2025,
      page({ title: '馆际互借与文献传递服务', authors: ['高等教育文献保障系统'], url: 'http://home.calis.edu.cn/' }),
      '2025-06-21',
    ],
    [
      // an example of the standard's, as handbooks print it
      '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.',
      2015,
      page({
        title: '出版业信息化迈入快车道',
        authors: ['萧钰'],
        date: '2001-12-19',
        url: 'http://www.creader.com/news/20011219/200112190019.html',
      }),
      '2002-04-15',
    ],
    [
      '责任者. 题名[EB/OL]. (2021-04-21)[2023-05-02]. https://example.org/.',
      2015,
      page({ authors: ['责任者'], date: '2021-04-21', url: 'https://example.org/' }),
      '2023-05-02',
    ],
  ] as const)('%s', (entry, edition, reference, accessed) => {
    expect(gbt7714(reference, edition, accessed)).toBe(entry);
  });

  test('more than three authors end in 等', () => {
    const four = page({ authors: ['甲', '乙', '丙', '丁'], url: 'https://example.org/' });
    expect(gbt7714(four, 2025, 'x')).toMatch(/^甲，乙，丙，等\. 题名/);
    expect(gbt7714(four, 2015, 'x')).toMatch(/^甲, 乙, 丙, 等\. 题名/);
  });

  test('a part names its whole after //, behind the mark of its kind', () => {
    expect(gbt7714(page({ title: '一是甲', within: '全篇' }), 2025, '2026-11-25')).toBe(
      `一是甲[EB/OL]//全篇. [2026-11-25]. ${bare.url}.`,
    );
  });

  test('without an author and a date both editions ask for the same, and are listed once', () => {
    expect(readableForms(bare).map(({ label }) => label)).toEqual(['GB/T 7714—2025、2015', '行文']);
    expect(readableForms(page({ date: '2021' })).map(({ label }) => label)).toEqual([
      'GB/T 7714—2025',
      'GB/T 7714—2015',
      '行文',
    ]);
  });

  test('the day of access is a visible blank until it is known', () => {
    expect(gbt7714(bare, 2025)).toContain('[访问日期]');
  });
});

test('a citation in a sentence turns the marks inside its own', () => {
  const part = page({ title: '一、抓好这个“关键少数”', within: '全篇' });
  expect(inASentence(part, '2026-11-25')).toBe(
    `“一、抓好这个‘关键少数’”，载《全篇》，某站2026-11-24版，${bare.url}，2026-11-25访问。`,
  );
  expect(inASentence(page({ authors: ['甲', '乙'] }), 'x')).toMatch(/^甲、乙：《题名》/);
});

describe('citation.js reads back what was written', () => {
  const full = page({
    title: '一、{花}括号 & 100%_#$“引”',
    within: '全篇',
    authors: ['某某办公室'],
    date: '2021-04-21',
  });
  const read = (text: string) => new Cite(text).data[0] ?? {};

  test.each([
    ['without author and date', bare],
    ['with all', full],
  ])('BibTeX, RIS and CSL-JSON %s', (_, reference) => {
    for (const text of [
      bibtex(reference, '2026-11-25'),
      ris(reference, '2026-11-25'),
      cslJson([reference], '2026-11-25'),
    ]) {
      const item = read(text) as unknown as ReturnType<typeof cslItem>;
      expect(item.type).toBe('webpage');
      expect(item.title).toBe(text.startsWith('@') ? reference.title.replace(/[{}]/g, '') : reference.title);
      expect(item.URL).toBe(reference.url);
      // citation.js looks for EndNote's tag on web pages; Y2 is the one that Zotero writes and reads
      if (text.startsWith('TY')) expect(text).toContain('\nY2  - 2026/11/25\n');
      else expect(item.accessed?.['date-parts'][0]).toEqual([2026, 11, 25]);
      expect(item.issued?.['date-parts'][0]).toEqual(reference.date && [2021, 4, 21]);
      expect(item.author?.length ?? 0).toBe(reference.authors.length);
    }
  });

  test('without a day of access there is none, and nothing else is made up', () => {
    for (const text of [bibtex(bare), ris(bare), cslJson([bare])]) {
      const item = read(text);
      for (const field of ['accessed', 'issued', 'author', 'publisher']) expect(item).not.toHaveProperty(field);
    }
  });
});

test('BibTeX: a field a line, with what it stands in and its language, and what TeX would take for a command escaped', () => {
  const part = page({ title: '5 % & {a}', authors: ['甲', '乙_丙'], within: '全文_1', date: '2021-04-21' });
  expect(bibtex(part, '2026-11-25').split('\n')).toEqual([
    '@online{a1,',
    '  author = {{甲} and {乙\\_丙}},',
    '  title = {{5 \\% \\& a}},',
    '  date = {2021-04-21},',
    '  note = {载《全文\\_1》},',
    '  url = {https://example.org/a_b/?x=1&y=%E6%B3%95#jia},',
    '  urldate = {2026-11-25},',
    '  langid = {zh-Hans},',
    '}',
  ]);
  expect(bibtex(bare)).not.toContain('note');
});

test('the reader’s day is that of the reader’s clock', () => {
  expect(readersDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(readersDay(new Date(2026, 10, 25, 0, 0))).toBe('2026-11-25');
});

test('a form is known by its own name only', () => {
  expect([isForm('ris'), isForm('toString'), isForm(undefined)]).toEqual([true, false, false]);
});
