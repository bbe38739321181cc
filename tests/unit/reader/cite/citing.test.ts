import { describe, expect, test } from 'vitest';
import { forms, isForm, readableForms } from '../../../../src/reader/cite/forms.ts';
import { gbt7714, gbt7714ByYear } from '../../../../src/reader/cite/gbt7714.ts';
import { inASentence } from '../../../../src/reader/cite/in-a-sentence.ts';
import { legalCitation } from '../../../../src/reader/cite/legal-citation.ts';
import { readersDay } from '../../../../src/reader/cite/reference.ts';
import { bare, page } from '../../../support/unit/example-reference.ts';
import { printedByStyles } from '../../../support/unit/printed-by-styles.ts';

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

  test('without an author and a date both standards give the same number style, which is listed once', () => {
    expect(readableForms(bare).map(({ label }) => label)).toEqual([
      '法学引注手册',
      'GB/T 7714—2025、2015（顺序编码制）',
      'GB/T 7714—2025（著者-出版年制）',
      'GB/T 7714—2015（著者-出版年制）',
      '行文',
    ]);
    expect(readableForms(page({ date: '2021' })).map(({ label }) => label)).toEqual([
      '法学引注手册',
      'GB/T 7714—2025（顺序编码制）',
      'GB/T 7714—2015（顺序编码制）',
      'GB/T 7714—2025（著者-出版年制）',
      'GB/T 7714—2015（著者-出版年制）',
      '行文',
    ]);
  });

  test('the day of access is a visible blank until it is known', () => {
    expect(gbt7714(bare, 2025)).toContain('[访问日期]');
    expect(gbt7714ByYear(bare, 2025)).toMatch(/^佚名，\[访问年份\]\. 题名\[EB\/OL\]\. \[访问日期\]/);
    expect(legalCitation(bare)).toMatch(/，某年某月某日访问。$/);
  });
});

describe('each form is, letter for letter, what the published style prints', () => {
  const printings = printedByStyles.flatMap(({ name, facts, printed }) =>
    Object.entries(printed).map(([form, text]) => ({ name, facts, form, text })),
  );

  test.each(printings)('$form of $name', ({ facts, form, text }) => {
    const reference = page({ url: 'https://example.org/a/', ...facts });
    expect(isForm(form) && forms[form](reference, '2026-12-01')).toBe(text);
  });
});

test('a citation in a sentence turns the quotation marks inside its own', () => {
  const part = page({ title: '一、抓好这个“关键少数”', within: '全篇' });
  expect(inASentence(part, '2026-11-25')).toBe(
    `“一、抓好这个‘关键少数’”，载《全篇》，某站2026-11-24版，${bare.url}，2026-11-25访问。`,
  );
  expect(inASentence(page({ authors: ['甲', '乙'] }), 'x')).toMatch(/^甲、乙：《题名》/);
});

test('the reader’s day is that of the reader’s clock', () => {
  expect(readersDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(readersDay(new Date(2026, 10, 25, 0, 0))).toBe('2026-11-25');
});

test('a form is recognised only by its own name', () => {
  expect([isForm('ris'), isForm('toString'), isForm(undefined)]).toEqual([true, false, false]);
});
