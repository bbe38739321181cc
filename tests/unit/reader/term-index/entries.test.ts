import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/study/contract/entry-schema.ts';
import { occurrencesOf } from '../../../../src/reader/term-index/occurrences.ts';
import { byPinyin, letterId, letterOf } from '../../../../src/reader/term-index/pinyin-order.ts';
import { wordsAround } from '../../../../src/reader/term-index/words-around.ts';
import { rehypeEntries } from '../../../../src/markdown/rehype-entries.ts';

describe('where forms occur', () => {
  const found = (forms: string[], text: string) =>
    occurrencesOf(forms, text).map(({ start, end }) => [start, text.slice(start, end)]);

  test.each([
    [['述法'], '述法与书面述法', [[0, '述法'], [5, '述法']]], // prettier-ignore
    [['党（工）委', '镇街党（工）委'], '由党（工）委，镇街党（工）委', [[1, '党（工）委'], [7, '镇街党（工）委']]], // prettier-ignore
    [['述法', '述法报告'], '述法报告', [[0, '述法报告']]],
    [['一一'], '一一一', [[0, '一一']]],
    [['述法'], '述职', []],
    [[''], '述法', []],
  ])('%j in %s', (forms, text, places) => {
    expect(found(forms, text)).toEqual(places);
  });
});

describe('the words around', () => {
  const text =
    '前面一句。按照甲乙丙丁戊己庚辛壬癸子丑寅卯，采取预审加点评的方式开展述法，选取部分镇街党政主要负责人。后面一句。';
  const around = (form: string) => {
    const start = text.indexOf(form);
    return wordsAround(text, { start, end: start + form.length });
  };

  test('stay inside the sentence, and it is known where they are cut', () => {
    expect(around('按照')).toMatchObject({ before: '', cutBefore: false });
    expect(around('负责人')).toMatchObject({ after: '。', cutAfter: false });
  });

  test('are the text’s own, in their order, without stray punctuation at either end', () => {
    for (const form of ['按照', '预审', '述法', '部分镇街', '后面']) {
      const { before, form: word, after, cutBefore, cutAfter } = around(form);
      expect(text).toContain(before + word + after);
      if (cutBefore) expect(before).toMatch(/^[^，。、；：”》）]/u);
      if (cutAfter) expect(after).toMatch(/[^“《（]$/u);
    }
  });
});

describe('how far the words around reach', () => {
  const many = (character: string, count: number) => character.repeat(count);
  /** The words around 述法, with … where they are cut. */
  const line = (before: string, after: string) => {
    const start = before.length;
    const around = wordsAround(`${before}述法${after}`, { start, end: start + 2 });
    return `${around.cutBefore ? '…' : ''}${around.before}[${around.form}]${around.after}${around.cutAfter ? '…' : ''}`;
  };

  test.each([
    ['all of 18 characters', many('甲', 18), many('乙', 18), `${many('甲', 18)}[述法]${many('乙', 18)}`],
    ['12 characters of 19', many('甲', 19), many('乙', 19), `…${many('甲', 12)}[述法]${many('乙', 12)}…`],
    [
      'from and to punctuation a little further away',
      `${many('甲', 6)}，${many('乙', 14)}`,
      `${many('丙', 14)}，${many('丁', 6)}`,
      `…${many('乙', 14)}[述法]${many('丙', 14)}…`,
    ],
    [
      'the nearer of two punctuation characters',
      `甲甲甲，甲，${many('乙', 14)}`,
      `${many('丙', 13)}，丙，${many('丁', 6)}`,
      `…${many('乙', 14)}[述法]${many('丙', 13)}…`,
    ],
    [
      'no punctuation nearer than 12 characters',
      `${many('甲', 14)}，${many('乙', 6)}`,
      `${many('丙', 6)}，${many('丁', 14)}`,
      `…${many('甲', 5)}，${many('乙', 6)}[述法]${many('丙', 6)}，${many('丁', 5)}…`,
    ],
    [
      'no punctuation that opens or closes what is cut off',
      `${many('甲', 9)}”》${many('乙', 10)}`,
      `${many('丙', 10)}“《${many('丁', 9)}`,
      `…${many('乙', 10)}[述法]${many('丙', 10)}…`,
    ],
    ['its own sentence, with its closing punctuation', '前。“后”。中', '尾。”次。', '中[述法]尾。”'],
    ['a question and an exclamation as sentences', '问？', '叹！后', '[述法]叹！'],
    ['nothing if there is nothing', '', '', '[述法]'],
  ])('%s', (_, before, after, expected) => {
    expect(line(before, after)).toBe(expected);
  });
});

describe('the order of pinyin', () => {
  test.each([
    ['0–9', 'shuzi'],
    ['X', 'zimu-x'],
  ])('the heading %s has the id %s', (letter, id) => {
    expect(letterId(letter)).toBe(id);
  });

  test('the shorter of two that begin alike comes first; for equal sounds the tones decide, then the characters', () => {
    expect(['述法', '书法', '术法'].toSorted(byPinyin)).toEqual(['书法', '术法', '述法']);
    expect(byPinyin('督', '督察')).toBeLessThan(0);
    expect(byPinyin('督察', '督')).toBeGreaterThan(0);
    expect(['是', '诗'].toSorted(byPinyin)).toEqual(['诗', '是']);
    expect(byPinyin('术法', '述法')).toBeLessThan(0);
    expect(byPinyin('述法', '术法')).toBeGreaterThan(0);
    expect(['律', '轮', '录'].toSorted(byPinyin)).toEqual(['录', '轮', '律']);
    expect(['12个镇街', '3月'].toSorted(byPinyin)).toEqual(['3月', '12个镇街']);
    expect(['ABC', 'ABB'].toSorted(byPinyin)).toEqual(['ABB', 'ABC']);
  });

  test.each([
    ['《乡镇（街道）法治建设标准指引》', 'X'],
    ['重大行政决策', 'Z'],
    ['行政执法监督', 'X'],
    ['会场述法', 'H'],
    ['〔2020〕18号', '0–9'],
    ['12月5日', '0–9'],
    ['……', '0–9'],
  ])('%s is listed under %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });

  test('numbers come first, by value, then syllable by syllable, the shorter first', () => {
    const names = ['述职', '2020年4月', '述法', '书面述法', '12月5日', '市委依法治市办', '《市法》', '述'];
    expect(names.toSorted(byPinyin)).toEqual(
      ['12月5日', '2020年4月', '《市法》', '市委依法治市办', '述', '述法', '书面述法', '述职'], // prettier-ignore
    );
  });
});

describe('an entry in the text', () => {
  const entries: Entry[] = [
    { id: 'biao', name: '《评分表》', kind: '文件' },
    { id: 'qun', name: '三联一群', kind: '术语', defined: true },
    { id: 'qunzu', name: '三联一群组', kind: '机构', defined: true },
    { id: 'shufa', name: '述法', kind: '术语' },
  ];
  const linked = (html: string): string => {
    const tree = fromHtml(html, { fragment: true });
    rehypeEntries({ entries: () => entries, base: '/repo/' })(tree);
    return toHtml(tree);
  };
  const point = (inner: string) => `<section data-place="point" id="a">${inner}</section>`;
  const link = (id: string, form: string) =>
    `<a class="entry" href="/repo/suoyin/#${id}" data-entry="${id}">${form}</a>`;

  test('is a link at its first mention in a place, under the site’s base', () => {
    expect(linked(point('<p>制定《评分表》，按照《评分表》述法。</p>'))).toBe(
      point(`<p>制定${link('biao', '《评分表》')}，按照《评分表》述法。</p>`),
    );
  });

  test('is a link again in the next place', () => {
    expect(linked(point('<p>《评分表》</p>') + point('<p>《评分表》</p>'))).toBe(
      point(`<p>${link('biao', '《评分表》')}</p>`).repeat(2),
    );
  });

  test('gives way to a longer one', () => {
    expect(linked(point('<p>“三联一群组”与三联一群</p>'))).toBe(
      point(`<p>“${link('qunzu', '三联一群组')}”与${link('qun', '三联一群')}</p>`),
    );
  });

  test.each([
    ['in a heading', '<h2>三联一群</h2>'],
    ['in a link', '<p><a href="#b">三联一群</a></p>'],
    ['parted by a note', '<p>三联一<span class="noted">群<sup data-aside><a href="#n">〔1〕</a></sup></span></p>'],
  ])('stays plain %s', (_where, html) => {
    expect(linked(point(html))).toBe(toHtml(fromHtml(point(html), { fragment: true })));
  });
});
