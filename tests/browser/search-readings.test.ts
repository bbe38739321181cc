import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndexedPlace } from '../../src/reader/search/text/facts.ts';
import { builtPlaces, placesWith, searchOutcome, searchPage, watchedPage } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let places: IndexedPlace[];
let watched: Awaited<ReturnType<typeof watchedPage>>;

beforeAll(async () => {
  [site, places] = await Promise.all([openSite(), builtPlaces()]);
  watched = await watchedPage(site.browser);
  await watched.page.goto(searchPage(site.url));
});
afterAll(() => site.close());

/** Types a query on the search page. Returns the status line, the places, and what is highlighted in them, each once. */
async function answerTo(query: string) {
  const { page } = watched;
  await page.locator('search-page input').fill(query);
  const { status, places: listed } = await searchOutcome(page, query);
  const highlighted = await page.locator('[data-result] mark').allTextContents();
  return { status, listed: listed.toSorted(), highlighted: [...new Set(highlighted)].toSorted() };
}

/** The places that have all of these, as they stand. */
const having = (...parts: string[]): string[] =>
  places
    .map(({ id }) => id)
    .filter((id) => parts.every((part) => placesWith(places, part).includes(id)))
    .toSorted();

test.each([
  ['"合法性审查"', '不带引号', '合法性审查'],
  ['“七五”普法', '不计标点', '七五普法'],
  ['「述法」', '不带引号', '述法'],
  ['合法性*', '不带两端的标点', '合法性'],
  ['党工委', '不计标点', '党（工）委'],
  ['"党工委"', '不计标点', '党（工）委'],
  ['十二个镇街', '数字写法不同', '12个镇街'],
  ['最后1公里', '数字写法不同', '最后一公里'],
  ['二〇二〇年四月', '数字写法不同', '2020年4月'],
  ['二○二○年四月', '数字写法不同', '2020年4月'],
  ['2020-04', '数字写法不同', '2020年4月'],
  ['2020.4', '数字写法不同', '2020年4月'],
  ['2020/4', '数字写法不同', '2020年4月'],
  ['法 治 政 府', '不计空格', '法治政府'],
  ['述法、督察', '按几个词（述法、督察）', '述法', '督察'],
  ['述法，督察', '按几个词（述法、督察）', '述法', '督察'],
  ['述法/督察', '按几个词（述法、督察）', '述法', '督察'],
  ['述法+督察', '按几个词（述法、督察）', '述法', '督察'],
  ['述法和督察', '按几个词（述法、督察）', '述法', '督察'],
  ['述法以及督察', '按几个词（述法、督察）', '述法', '督察'],
  ['什么是述法？', '按词语“述法”', '述法'],
  ['述法是什么', '按词语“述法”', '述法'],
])('%s: %s, and every place and match of it', async (query, reading, ...parts) => {
  const { status, listed, highlighted } = await answerTo(query);
  const named = /[“”"]/.test(query) ? `「${query}」` : `“${query}”`;
  expect(status).toContain(`没有逐字的${named}；${reading}，查得 ${listed.length} 处结果，共出现 `);
  expect(listed).toEqual(having(...parts));
  expect(listed.length).toBeGreaterThan(0);
  expect(highlighted).toEqual(parts.toSorted());
});

test.each([
  ['镇街道', /镇[、（]街道/],
  ['镇街道法治建设督察评分表进行', /镇（街道）法治建设督察评分表》进行/],
])('%s is found with whatever punctuation the text has', async (query, pattern) => {
  const { status, listed } = await answerTo(query);
  expect(listed).toEqual(
    places
      .filter(({ text }) => pattern.test(text))
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(status).toContain('；不计标点，查得 ');
  expect(listed.length).toBeGreaterThan(0);
});

test.each([
  ['各部⻔', '各部门'],
  ['⾏政', '行政'],
  ['法治政府', '法治政府'],
])('%s is literally %s', async (query, part) => {
  const { status, listed, highlighted } = await answerTo(query);
  expect(status).toMatch(new RegExp(`^“.+”：${listed.length} 处结果`));
  expect({ listed, highlighted }).toEqual({ listed: having(part), highlighted: [part] });
});

test('a result leads to the page with the same matches, by the same reading', async () => {
  const { page, errors } = watched;
  await answerTo('党工委');
  await page.locator('[data-result] a').first().click();
  await page.locator('[data-count]').filter({ hasText: '处' }).waitFor();
  const texts = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString()));
  expect([...new Set(texts)]).toEqual(['党（工）委']);
  expect(errors).toEqual([]);
});
