import { expect, test } from 'vitest';
import { refuseGonePages } from '../../../../src/publish/release/gone-pages.ts';

const last = ['404.html', 'index.html', 'shufa/index.html', 'shufa/jianzhang/index.html', '_astro/a.js', 'x.pdf'];
const moved = [{ from: 'shufa/', to: 'shu-fa/' }];

test('a page that the last release had is still there, or leads on', () => {
  refuseGonePages(last, last, []);
  refuseGonePages(last, ['index.html', 'shu-fa/index.html'], moved);
  refuseGonePages([], ['index.html'], []);
});

test.each([
  ['a page', ['index.html'], '没有了：/shufa/。', '末尾加一行“/shufa/ → /新网址/”', '--withdraw=/shufa/ '],
  [
    'a place in a page',
    ['index.html', 'shufa/index.html'],
    '没有了：/shufa/jianzhang/。',
    '[#新编号 #jianzhang]',
    '--withdraw=/shufa/jianzhang/ ',
  ],
])('%s that is gone is refused, with the cure', (_, next, ...words) => {
  for (const word of words) expect(() => refuseGonePages(last, next, [])).toThrow(word);
});

test('what is withdrawn goes, and what lies below it', () => {
  refuseGonePages(last, ['index.html'], [], ['/shufa/']);
  expect(() => refuseGonePages(last, ['index.html'], [], [''])).toThrow('没有了');
});

test('of many gone pages five are shown', () => {
  const many = Array.from({ length: 9 }, (_, at) => `${at}/index.html`);
  expect(() => refuseGonePages(many, [], [])).toThrow('/0/ /1/ /2/ /3/ /4/ 等 9 个');
});
