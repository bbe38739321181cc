import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
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
  '/suoyin/',
  '/suoyin/#shishi-fangan',
  '/suoyin/#ducha-gongzuo-guiding',
  '/suoyin/#ducha-pingfenbiao',
  '/suoyin/#peishu-dianxing-fangan',
  '/suoyin/#biaozhun-zhiyin',
  '/suoyin/#qiwu-pufa-guihua',
  '/suoyin/#shiwei-yifazhishi-weiyuanhui',
  '/suoyin/#shiwei-yifazhishiban',
  '/suoyin/#shengwei-yifazhisheng-bangongshi',
  '/suoyin/#yifazhizhen-lingdao-xiaozu',
  '/suoyin/#zhenjie-dangwei',
  '/suoyin/#zhenjie-sifasuo',
  '/suoyin/#duchazu',
  '/suoyin/#shiji-bumen',
  '/suoyin/#shier-ge-zhenjie',
  '/suoyin/#nian-2019-8',
  '/suoyin/#nian-2020-4',
  '/suoyin/#yue-12-5',
  '/suoyin/#fawen-2020-18',
  '/suoyin/#shufa',
  '/suoyin/#shuzhi',
  '/suoyin/#diyi-zerenren',
  '/suoyin/#guanjian-shaoshu',
  '/suoyin/#fazhi-tijian',
  '/suoyin/#shumian-shufa',
  '/suoyin/#huichang-shufa',
  '/suoyin/#yushen',
  '/suoyin/#xianchang-dianping',
  '/suoyin/#shumian-shenyi',
  '/suoyin/#fazhi-ducha',
  '/suoyin/#wenti-daoxiang',
  '/suoyin/#hefaxing-shencha',
  '/suoyin/#zhongda-xingzheng-juece',
  '/suoyin/#xingzheng-zhifa-jiandu',
  '/suoyin/#pingfenbiao',
  '/suoyin/#fufen',
  '/suoyin/#zhenggai',
  '/suoyin/#zuihou-yigongli',
  '/suoyin/#shenjing-moshao',
  '/suoyin/#sanlian-yiqun',
  '/suoyin/#liansuo',
  '/suoyin/#lianban',
  '/suoyin/#zhidaoqun',
  '/suoyin/#dianxing-peishu',
  '/suoyin/#duibiao-zicha',
  '/tujie/',
  '/tujie/#shufa',
  '/tujie/#ducha',
  '/tujie/#sanlian-yiqun',
  '/tujie/#quanguantong',
  '/shuoming/',
  '/search/',
  '/404.html',
];

/** Entries of the 索引 and pictures of 图解. */
function entriesIn(html: string): string[] {
  const ids: string[] = [];
  visit(fromHtml(html), 'element', ({ properties }) => {
    if ('dataIndexEntry' in properties || 'dataDiagram' in properties) ids.push(String(properties['id']));
  });
  return ids;
}

const pages = builtPages();
const published = pages.flatMap(({ address, html }) => {
  const places = address === '/quanwen/' ? [] : placesInHtml(html);
  return [address, ...[...places.map(({ id }) => id), ...entriesIn(html)].map((id) => `${address}#${id}`)];
});

test.each(permanent)('%s is still there', (address) => {
  expect(published, `${address} 已经公开，不能取消或改名：请恢复原来的文件名或编号`).toContain(address);
});

test('every published address is listed here', () => {
  const unlisted = published.filter((address) => !permanent.includes(address));
  expect(unlisted, '新的地址一经公开就不再改动：核对无误后，请加进本文件的 permanent').toEqual([]);
});
