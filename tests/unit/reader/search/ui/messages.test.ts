import { expect, test } from 'vitest';
import { cureOf, faultMessage } from '../../../../../src/reader/search/ui/messages.ts';
import { faultFrom, faultOfStatus, SearchFault } from '../../../../../src/reader/search/worker/search-fault.ts';

test.each([
  [404, '服务器上没有 /pagefind/pagefind.js 这个文件，这一次没有查成。'],
  [410, '服务器上没有 /pagefind/pagefind.js 这个文件，这一次没有查成。'],
  [403, '服务器没有给出 /pagefind/pagefind.js 这个文件（403），这一次没有查成。'],
  [500, '服务器没有给出 /pagefind/pagefind.js 这个文件（500），这一次没有查成。'],
])('status %i: %s', (status, message) => {
  const fault = faultOfStatus(status, '/pagefind/pagefind.js');
  expect(fault && faultMessage(fault)).toBe(message);
});

test('a file that is there is no fault', () => {
  expect(faultOfStatus(200, '/x')).toBeUndefined();
});

test.each(['late', 'offline', 'unreachable', 'missing', 'withheld', 'broken', 'refused'] as const)(
  '%s: the reader may try again',
  (kind) => expect(cureOf(kind)).toBe('重试'),
);

test('a page that is too old is loaded anew; a function that the browser has not is waited for in vain', () => {
  expect([cureOf('outdated'), cureOf('lacking')]).toEqual(['重新载入', undefined]);
});

test('only a fault of the network is told as one', () => {
  const told = (error: unknown) => faultMessage(faultFrom(error));
  expect(told(new TypeError('x is not a function'))).not.toMatch(/网络/);
  expect(told(new SearchFault('lacking', '', { lacks: 'WebAssembly' }))).toBe(
    '这个浏览器没有搜索所需的功能（WebAssembly），不能搜索。',
  );
  expect(told(new DOMException('', 'TimeoutError'))).toMatch(/等了八秒/);
});
