import { expect, test } from 'vitest';
import { isKeptFile } from '../../../../src/publish/service-worker/kept-files.ts';

test.each([
  ...[
    'index.html',
    '404.html',
    'shufa/index.html',
    'quanwen/index.html',
    'favicon.svg',
    '_astro/site-song-400.a.woff2',
  ],
  ...['quanwen/3/index.html', 'quanwen/3/mulu/index.html', 'quanwen/weizhi/0.json', 'suoyin/s-2/index.html'],
])('an offline copy has %s', (path) => {
  expect(isKeptFile(path)).toBe(true);
});

test.each(['shufa/jianzhang/index.html', 'xiazai/quanwen_1.txt', '_astro/site-hei-400.a.woff2', 'index.html.br'])(
  'it has not %s',
  (path) => {
    expect(isKeptFile(path)).toBe(false);
  },
);
