import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndexedPlace } from '../../src/reader/search/text/facts.ts';
import {
  builtPlaces,
  expectPlaces,
  focused,
  placesWith,
  searchPage,
  searchOutcome,
  watchedPage,
} from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let places: IndexedPlace[];
let watched: Awaited<ReturnType<typeof watchedPage>>;
const sounds = '**/sounds.pf_sounds';

beforeAll(async () => {
  [site, places] = await Promise.all([openSite(), builtPlaces()]);
  watched = await watchedPage(site.browser);
  await watched.page.goto(searchPage(site.url));
});
afterAll(() => site.close());

const field = () => watched.page.locator('#page-search');

/** Types a query and reads what is offered in place of it. */
async function offered(query: string) {
  await field().fill(query);
  const outcome = await searchOutcome(watched.page, query);
  const texts = (selector: string) => watched.page.locator(selector).allTextContents();
  return {
    ...outcome,
    nearest: await texts('[data-nearest] li'),
    meant: await texts('[data-meant] a'),
    near: await texts('[data-near] a'),
  };
}

test('what is found, and what is not Chinese, asks for no sounds; without them nothing is said of the text', async () => {
  const { page } = watched;
  let asked = 0;
  await page.context().route(sounds, (route) => {
    asked += 1;
    return route.abort();
  });
  expect((await offered('督察')).state).toBe('found');
  expect((await offered('2031')).state).toBe('none');
  expect(asked).toBe(0);
  expect((await offered('法治督查')).state).toBe('fault');
  expect(asked).toBeGreaterThan(0);
  await page.context().unroute(sounds);
  await page.getByRole('button', { name: '重试' }).click();
  await page.waitForSelector('[data-search-output][data-state="none"] [data-nearest]');
});

test.each([
  ['法治督查', '法治督察'],
  ['法制督察', '法治督察'],
  ['法制督查', '法治督察'],
  ['合法性审察', '合法性审查'],
  ['三连一群', '三联一群'],
  ['督查', '督察'],
])('%s is not there; the text has %s, in as many places as it says', async (typed, wording) => {
  const count = placesWith(places, wording).length;
  const { state, status, places: listed, nearest, near } = await offered(typed);
  expect([state, status, listed]).toEqual(['none', `没有找到“${typed}”，原文有相近的写法`, []]);
  expect(nearest[0]).toBe(`“${wording}”（${count} 处）`);
  expect(near).toEqual([]);
});

test.each(['枫桥经验', '信访听证', '2020年5月', '提质增校'])(
  'for %s nothing is offered as the text’s',
  async (typed) => {
    const { status, nearest } = await offered(typed);
    expect([status, nearest]).toEqual([`没有找到“${typed}”`, []]);
  },
);

test.each([
  ['shu4fa3', '述法'],
  ['fazi', '法治'],
  ['falyu', '法律'],
  ['falü', '法律'],
])('typed in Latin letters: %s may mean %s', async (typed, name) => {
  expect((await offered(typed)).meant[0]).toBe(name);
});

test.each(['lv', 'lyu', 'lü'])('%s may mean 律', async (typed) => {
  expect((await offered(typed)).meant).toContain('律');
});

test('the arrow keys reach what is offered, and Enter searches for it', async () => {
  const { page, errors } = watched;
  await offered('法治督查');
  await field().press('ArrowDown');
  expect(await focused(page)).toBe('a');
  await page.keyboard.press('Enter');
  const { status, places: listed } = await searchOutcome(page, '法治督察');
  expectPlaces(listed, placesWith(places, '法治督察'));
  expect(status).toMatch(`“法治督察”：${listed.length} 处结果`);
  expect(errors).toEqual([]);
});
