import { expect, test } from 'vitest';
import { acceptedEncodings } from '../../../../src/publish/server/accepted-encodings.ts';
import { mediaTypeOf } from '../../../../src/study/contract/media-types.ts';
import { headerPolicy, searchWorkerPolicy, serviceWorkerPolicy } from '../../../../src/publish/headers/policy.ts';
import { addressPattern, headersFor } from '../../../../src/publish/headers/rules.ts';

const year = 'public, max-age=31536000, immutable, no-transform';
const each = 'no-cache, no-transform';

test.each([
  ['index.html', each, headerPolicy],
  ['shufa/index.html', each, headerPolicy],
  ['_astro/part.S-ZUME1O.js', year, headerPolicy],
  ['_astro/search-worker-Cp_pDQxR.js', year, searchWorkerPolicy],
  ['sw.js', each, serviceWorkerPolicy],
  ['pagefind/pagefind.js', each, headerPolicy],
  ['pagefind/facts.pf_facts', each, headerPolicy],
  ['pagefind/sounds.pf_sounds', each, headerPolicy],
  ['pagefind/wasm.unknown.pagefind', each, headerPolicy],
  ['pagefind/pagefind.mul_5a1a.pf_meta', year, headerPolicy],
  ['pagefind/index/mul_5c6b.pf_index', year, headerPolicy],
  ['pagefind/fragment/mul_dea3.pf_fragment', year, headerPolicy],
  ['shufa/_astro/x.js', each, headerPolicy],
  ['shufa/sw.js', each, headerPolicy],
  ['swxjs', each, headerPolicy],
])('%s: %s', (file, cache, policy) => {
  expect(headersFor(file)).toMatchObject({
    'Cache-Control': cache,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
  });
});

test.each(['xiazai/quanwen.json', 'xiazai/quanwen.pdf', 'xiazai/SHA256SUMS', 'gengxin.xml', 'fenxiang.png'])(
  'pages of other sites may load and read %s',
  (file) => {
    expect(headersFor(file)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  },
);

test.each([
  ...['index.html', 'shufa/index.html', '404.html', 'sw.js', 'sitemap.xml', 'llms.txt', 'pagefind/pagefind.js'],
  ...['shufa/xiazai/x.json', 'gengxin.xml/x', 'fenxiang.png.html'],
])('they may not load %s', (file) => {
  const headers = headersFor(file);
  expect(headers['Cross-Origin-Resource-Policy']).toBe('same-origin');
  expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('a pattern for addresses contains the base', () => {
  expect(addressPattern('pagefind/*.pf_meta', '/a.b/')).toBe(String.raw`^/a\.b/pagefind/.*\.pf_meta$`);
});

test.each([
  [undefined, []],
  ['', []],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['GZIP', ['gzip']],
  ['br;q=0, gzip;q=0.5', ['gzip']],
  ['*', ['br', 'gzip']],
  ['br;q=0, *', ['gzip']],
  ['identity', []],
  ['gzip;q=x', []],
])('Accept-Encoding %s accepts %j', (header, names) => {
  expect(acceptedEncodings(header).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['shufa/index.html', 'text/html; charset=utf-8'],
  ['a.b.js', 'text/javascript; charset=utf-8'],
  ['xiazai/SHA256SUMS', 'application/octet-stream'],
  ['gengxin.xml', 'application/atom+xml'],
  ['sitemap.xml', 'application/xml'],
  ['opensearch.xml', 'application/opensearchdescription+xml'],
  ['xiazai/yinyong.json', 'application/vnd.citationstyles.csl+json'],
  ['xiazai/quanwen.json', 'application/json'],
  ['x.y/z', 'application/octet-stream'],
])('%s is %s', (file, type) => expect(mediaTypeOf(file)).toBe(type));
