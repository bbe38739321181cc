import { expect, test } from 'vitest';
import { contactFrom } from '../../../src/command/contact.ts';
import { settingsFrom } from '../../../src/command/settings.ts';

test('an address becomes a letter to it', () => {
  const shown = 'sfj.bianji+1@jiaozhou.example.gov.cn';
  const href = 'mailto:sfj.bianji%2B1@jiaozhou.example.gov.cn';
  expect(contactFrom(shown)).toEqual({ kind: 'mail', shown, href });
});

test('signs that would end the address in a link are encoded', () => {
  expect(contactFrom('a?b&c@example.org')?.href).toBe('mailto:a%3Fb%26c@example.org');
});

test('a page is itself', () => {
  const shown = 'https://example.org/留言/';
  expect(contactFrom(shown)).toEqual({ kind: 'page', shown, href: 'https://example.org/%E7%95%99%E8%A8%80/' });
});

test.each([
  '',
  '0532-12345678',
  'a@b',
  'a＠example.org',
  'mailto:a@example.org',
  'javascript:alert(1)',
  'www.example.org',
])('“%s” is neither', (written) => expect(contactFrom(written)).toBeUndefined());

test('the flag is checked like the file', () => {
  expect(settingsFrom({ CONTACT: 'a@example.org' }, '/').contact).toBe('a@example.org');
  expect(() => settingsFrom({ CONTACT: 'a' }, '/', { CONTACT: 'a' })).toThrow('--contact=a：须是邮箱或网页的网址');
});
