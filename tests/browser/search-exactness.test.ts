import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndexedPlace } from '../../src/search/facts.ts';
import { seeded, seedOfThisRun } from './seeded.ts';
import { builtPlaces, placesWith, searchPage, watchedPage } from './search-steps.ts';
import { openSite, type OpenSite } from './site.ts';

const seed = seedOfThisRun();
const random = seeded(seed);
const pick = (below: number) => Math.floor(random() * below);
let site: OpenSite;
let places: IndexedPlace[];
let watched: Awaited<ReturnType<typeof watchedPage>>;

beforeAll(async () => {
  [site, places] = await Promise.all([openSite(), builtPlaces()]);
  watched = await watchedPage(site.browser);
  await watched.page.goto(searchPage(site.url));
});
afterAll(() => site.close());

/** Types one query after another into the field of the page and reads what it lists. */
async function listed(queries: string[]): Promise<string[][]> {
  return watched.page.evaluate(async (asked) => {
    const field = document.querySelector<HTMLInputElement>('search-page input')!;
    const output = document.querySelector<HTMLElement>('search-page [data-search-output]')!;
    const lists: string[][] = [];
    for (const query of asked) {
      if (output.dataset['query'] !== query) {
        const shown = new Promise<void>((resolve) => {
          const watcher = new MutationObserver(() => {
            if (output.dataset['query'] !== query || output.dataset['state'] === 'searching') return;
            watcher.disconnect();
            resolve();
          });
          watcher.observe(output, { attributes: true });
        });
        field.value = query;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await shown;
      }
      const results = [...output.querySelectorAll<HTMLElement>('[data-result]')];
      lists.push(
        output.dataset['state'] === 'fault' ? ['fault'] : results.map(({ dataset }) => dataset['result'] ?? ''),
      );
    }
    return lists;
  }, queries);
}

/** Marks of which search knows several forms as one: `〔` finds `（` too, and `”` the `“`. */
const asOne = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[（〔]/g, '(')
    .replace(/[）〕]/g, ')');

/** The places that hold a string, in whatever form of its marks. */
const holders = (query: string): string[] =>
  placesWith(
    places.map((place) => ({ ...place, text: asOne(place.text) })),
    asOne(query),
  );

/** Some substring of some place, 1 to 20 letters. */
function substring(): string {
  const text = places[pick(places.length)]?.text ?? '';
  const start = pick(text.length);
  return text.slice(start, start + 1 + pick(20));
}

/** Letters of the article in an order in which they stand nowhere. */
function absentString(): string {
  const letters = places.map(({ text }) => text).join('');
  for (;;) {
    const string = Array.from({ length: 2 + pick(5) }, () => letters[pick(letters.length)]).join('');
    if (holders(string).length === 0) return string;
  }
}

test(`2,000 substrings: exactly the places that hold them; 100 absent strings: none (SEED=${seed})`, async () => {
  const present = ['〔', '”', ...Array.from({ length: 2000 }, substring)];
  const absent = ['枫桥经验', '法治督查', '察督', ...Array.from({ length: 97 }, absentString)];
  const lists = await listed([...present, ...absent]);
  const wrong = [...present, ...absent].flatMap((query, at) => {
    const expected = holders(query);
    const got = lists[at] ?? [];
    return expected.toSorted().join() === got.toSorted().join() ? [] : [{ query, expected, got }];
  });
  expect(wrong).toEqual([]);
  expect(watched.errors).toEqual([]);
});

test.each([
  ['half-width punctuation', '"三联一群"', '“三联一群”'],
  ['another form of quotation marks', '「三联一群」', '“三联一群”'],
  ['brackets', '[2020]18号', '〔2020〕18号'],
  ['full-width digits', '１２月５日', '12月5日'],
  ['a space between Han and a digit', '2019 年', '2019年'],
  ['traditional letters', '合法性審查', '合法性审查'],
  ['book-title marks', '<法治政府建设', '《法治政府建设'],
  ['unseen letters', '合\u200b法性', '合法性'],
])('forms that are one: %s', async (_, typed, written) => {
  const [list = []] = await listed([typed]);
  expect(list.length).toBeGreaterThan(0);
  expect(list.toSorted()).toEqual(placesWith(places, written).toSorted());
});

test('several words: all of them in one place', async () => {
  const [list = []] = await listed(['督察 镇街']);
  const both = places.filter(({ text }) => text.includes('督察') && text.includes('镇街')).map(({ id }) => id);
  expect(list.toSorted()).toEqual(both.toSorted());
});
