import { expect, test } from 'vitest';
import { refuseGonePages } from '../../../../src/publish/release/gone-pages.ts';

const last = ['404.html', 'index.html', 'shufa/index.html', 'shufa/jianzhang/index.html', '_astro/a.js', 'x.pdf'];
const moved = [{ from: 'shufa/', to: 'shu-fa/' }];

test('a page that the last release had is still there, or leads on', () => {
  refuseGonePages(last, last, []);
  refuseGonePages(last, ['index.html', 'shu-fa/index.html'], moved);
  refuseGonePages([], ['index.html'], []);
});

test('one that is gone is refused, with the cure', () => {
  const next = ['index.html', 'shufa/index.html'];
  expect(() => refuseGonePages(last, next, [])).toThrow(/没有了：\/shufa\/jianzhang\/。[^]+“\/shufa\/jianzhang\/ → /);
  expect(() => refuseGonePages(last, ['index.html'], [])).toThrow(/--withdraw=\/shufa\/,\/shufa\/jianzhang\/ /);
});

test('what the cure says lets it be published', () => {
  refuseGonePages(last, ['index.html'], [], ['/shufa/', '/shufa/jianzhang/']);
});

test('of many gone pages five are shown', () => {
  const many = Array.from({ length: 9 }, (_, at) => `${at}/index.html`);
  expect(() => refuseGonePages(many, [], [])).toThrow('/0/ /1/ /2/ /3/ /4/ 等 9 个');
});
