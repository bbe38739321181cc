import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../../src/reader/cite/bibtex.ts';
import { cslItem, cslJson } from '../../../../src/reader/cite/csl-json.ts';
import { ris } from '../../../../src/reader/cite/ris.ts';
import { bare, page } from '../../../support/unit/example-reference.ts';

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
      // citation.js expects EndNote's tag on web pages, but Zotero writes and reads Y2
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

test('BibTeX: one field per line, Chinese by name, the website and the whole text in fields that no style prints', () => {
  const part = page({ title: '5 % & {a}', authors: ['甲', '乙_丙'], within: '全文_1', date: '2021-04-21' });
  expect(bibtex(part, '2026-11-25').split('\n')).toEqual([
    '@online{a1,',
    '  author = {{甲} and {乙\\_丙}},',
    '  title = {{5 \\% \\& a}},',
    '  date = {2021-04-21},',
    '  journaltitle = {某站},',
    '  url = {https://example.org/a_b/?x=1&y=%E6%B3%95#jia},',
    '  urldate = {2026-11-25},',
    '  langid = {chinese},',
    '  abstract = {载《全文\\_1》},',
    '}',
  ]);
  expect(bibtex(bare)).toContain('\n  key = {佚名},\n');
});

test('no form for programs has a note, of which Zotero would make an item of its own', () => {
  const part = page({ within: '全文' });
  expect(bibtex(part)).not.toMatch(/^ *(note|annote|comment|howpublished)\b/m);
  expect(ris(part)).not.toMatch(/^N1/m);
  expect(cslItem(part)).not.toHaveProperty('note');
});

test('RIS and CSL-JSON name the website as the container, and the language as styles know it', () => {
  const part = page({ within: '全文' });
  expect(ris(part).split('\n')).toEqual([
    'TY  - ELEC',
    'TI  - 题名',
    'T2  - 某站',
    `UR  - ${bare.url}`,
    'LA  - zh-CN',
    'AB  - 载《全文》',
    'ER  - ',
  ]);
  expect(cslItem(part)).toEqual({
    id: 'a1',
    type: 'webpage',
    title: '题名',
    'container-title': '某站',
    URL: bare.url,
    language: 'zh-CN',
    abstract: '载《全文》',
  });
});
