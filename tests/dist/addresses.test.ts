import { expect, test } from 'vitest';
import { placesInHtml } from '../../src/places/places-in-html.ts';
import { builtPages } from './built-pages.ts';

/**
 * The addresses that are out in the world: in mails, footnotes, bookmarks. They are permanent. A new one is added
 * here; one is never taken away. If one has to move, keep the old address and lead from it to the new.
 */
const permanent = [
  '/',
  '/#daoyan',
  '/shufa/',
  '/shufa/#shufa',
  '/shufa/#shufa-zongshu',
  '/shufa/#jianzhang',
  '/shufa/#neirong',
  '/shufa/#tongchou',
  '/ducha/',
  '/ducha/#ducha',
  '/ducha/#ducha-zongshu',
  '/ducha/#zhongdian',
  '/ducha/#xiaolv',
  '/ducha/#zhenggai',
  '/zhenjie/',
  '/zhenjie/#zhenjie',
  '/zhenjie/#zhenjie-zongshu',
  '/zhenjie/#zuzhi',
  '/zhenjie/#jizhi',
  '/zhenjie/#peishu',
  '/quanwen/',
  '/shuoming/',
  '/search/',
  '/404.html',
];

const pages = builtPages();
const published = pages.flatMap(({ address, html }) => {
  const places = address === '/quanwen/' ? [] : placesInHtml(html);
  return [address, ...places.map(({ id }) => `${address}#${id}`)];
});

test.each(permanent)('%s is still there', (address) => {
  expect(published, `${address} 已经公开，不能取消或改名：请恢复原来的文件名或编号`).toContain(address);
});

test('every published address is listed here', () => {
  const unlisted = published.filter((address) => !permanent.includes(address));
  expect(unlisted, '新的地址一经公开就不再改动：核对无误后，请加进本文件的 permanent').toEqual([]);
});
