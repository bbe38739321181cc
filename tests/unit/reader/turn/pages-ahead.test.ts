import { expect, test } from 'vitest';
import { pagesAhead } from '../../../../src/reader/turn/pages-ahead.ts';

/** Would a browser fetch this address ahead, seen from a page of a site at this base? */
function isPage(base: string, address: string): boolean {
  const [rule] = (JSON.parse(pagesAhead(base)) as { prefetch: { where: { and: { href_matches: string }[] } }[] })
    .prefetch;
  return new URLPattern(rule?.where.and[0]?.href_matches ?? '', 'https://example.org').test(
    new URL(address, 'https://example.org'),
  );
}

test.each(['/', '/shufa/', '/shufa/#jianzhang', '/shufa/jianzhang/'])('%s is a page', (address) => {
  expect(isPage('/', address)).toBe(true);
  expect(isPage('/repo/', `/repo${address}`)).toBe(true);
});

test.each(['/xiazai/quanwen.pdf', '/gengxin.xml', 'https://example.net/shufa/', 'mailto:a@example.org'])(
  '%s is none of this site',
  (address) => expect(isPage('/', address)).toBe(false),
);

test('another site on the same host is left alone', () => expect(isPage('/repo/', '/other/')).toBe(false));
