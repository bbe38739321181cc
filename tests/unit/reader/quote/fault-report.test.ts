import { expect, test } from 'vitest';
import { contactFrom } from '../../../../src/command/contact.ts';
import { reportLink, reportText } from '../../../../src/reader/quote/fault-report.ts';

const report = {
  words: '做好典型培述工作。',
  url: 'https://example.org/shufa/#zhenggai',
  site: '胶州法治建设案例',
  edition: '2026-11-24',
};
const mail = contactFrom('bianji@example.org') ?? expect.unreachable();
const linkFor = (words: string) => new URL(reportLink(mail, { ...report, words }));

test('a report says where, in which edition, which words, and leaves room for the right ones', () => {
  expect(reportText(report)).toBe(
    '网址：https://example.org/shufa/#zhenggai\n版本：2026-11-24\n文字：“做好典型培述工作。”\n应为：',
  );
});

test('a mail program gets the whole report, its lines ended as letters end them', () => {
  const { protocol, pathname, searchParams } = linkFor(report.words);
  expect([protocol, pathname]).toEqual(['mailto:', 'bianji@example.org']);
  expect(searchParams.get('subject')).toBe('纠错：胶州法治建设案例');
  expect(searchParams.get('body')).toBe(reportText(report).replaceAll('\n', '\r\n'));
});

test('signs with a meaning in links arrive as they are', () => {
  const words = '5%+5% & a=b? #1\t“甲”\n乙';
  expect(linkFor(words).searchParams.get('body')).toContain(`“${words.replace('\n', '\r\n')}”`);
});

test.each([10, 180, 200, 1000, 20_000])('of %i characters as much is named as Windows hands over', (length) => {
  const words = `甲${'\u{20000}'.repeat(length - 2)}乙`;
  const link = linkFor(words);
  expect(link.href.length).toBeLessThanOrEqual(2000);
  expect(link.searchParams.get('body')).toMatch(/“甲[^]+乙”\r\n应为：$/);
  expect(link.searchParams.get('body')).not.toContain('\uFFFD');
  if (length >= 180) expect(link.href.length).toBeGreaterThan(1900);
});

test('a page is opened as it is: no page says what it would take', () => {
  const page = contactFrom('https://example.org/jiucuo') ?? expect.unreachable();
  expect(reportLink(page, report)).toBe('https://example.org/jiucuo');
});
