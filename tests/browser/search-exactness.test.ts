import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndexedPlace } from '../../src/reader/search/text/facts.ts';
import { seeded, seedOfThisRun } from '../support/seeded.ts';
import { builtPlaces, placesWith, searchPage, watchedPage } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

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

/** Types one query after another into the page's field and reads what it lists. */
async function listed(queries: string[]): Promise<string[][]> {
  return watched.page.evaluate(async (texts) => {
    const field = document.querySelector<HTMLInputElement>('search-page input')!;
    const output = document.querySelector<HTMLElement>('search-page [data-search-output]')!;
    const lists: string[][] = [];
    for (const query of texts) {
      if (output.dataset['query'] !== query) {
        const answered = new Promise<void>((resolve) => {
          const watcher = new MutationObserver(() => {
            if (output.dataset['query'] !== query || output.dataset['state'] === 'searching') return;
            watcher.disconnect();
            resolve();
          });
          watcher.observe(output, { attributes: true });
        });
        field.value = query;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await answered;
      }
      const results = [...output.querySelectorAll<HTMLElement>('[data-result]')];
      lists.push(
        output.dataset['state'] === 'fault' ? ['fault'] : results.map(({ dataset }) => dataset['result'] ?? ''),
      );
    }
    return lists;
  }, queries);
}

/** Replaces punctuation that search takes for the same: `〔` finds `（` too, and `”` finds `“`. */
const withOneForm = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[（〔]/g, '(')
    .replace(/[）〕]/g, ')');

/** The places that contain a string, whatever the form of its punctuation. */
const placesContaining = (query: string): string[] =>
  placesWith(
    places.map((place) => ({ ...place, text: withOneForm(place.text) })),
    withOneForm(query),
  );

/** A random substring of a random place, 1 to 20 characters. */
function substring(): string {
  const text = places[pick(places.length)]?.text ?? '';
  const start = pick(text.length);
  return text.slice(start, start + 1 + pick(20));
}

/**
 * Letters of the text in an order that occurs nowhere, whatever punctuation is between them. No numerals and
 * conjunctions, which may be read otherwise than they are typed (search-readings.test.ts).
 */
function absentString(): string {
  const texts = places.map(({ text }) => text.replace(/\P{L}/gu, ''));
  const letters = texts.join('').replace(/[一二三四五六七八九十百千万和与及]/g, '');
  for (;;) {
    const string = Array.from({ length: 2 + pick(5) }, () => letters[pick(letters.length)]).join('');
    if (!texts.some((text) => text.includes(string))) return string;
  }
}

test(`600 substrings: exactly the places that have them; 100 absent strings: none (SEED=${seed})`, async () => {
  const present = ['〔', '”', ...Array.from({ length: 600 }, substring)];
  const absent = ['枫桥经验', '法治督查', '察督', ...Array.from({ length: 97 }, absentString)];
  const lists = await listed([...present, ...absent]);
  const wrong = [...present, ...absent].flatMap((query, at) => {
    const expected = placesContaining(query);
    const actual = lists[at] ?? [];
    return expected.toSorted().join() === actual.toSorted().join() ? [] : [{ query, expected, actual }];
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
  ['traditional characters', '合法性審查', '合法性审查'],
  ['book-title punctuation', '<法治政府建设', '《法治政府建设'],
  ['invisible characters', '合\u200b法性', '合法性'],
])('forms that count as the same: %s', async (_, typed, written) => {
  const [list = []] = await listed([typed]);
  expect(list.length).toBeGreaterThan(0);
  expect(list.toSorted()).toEqual(placesWith(places, written).toSorted());
});

test('several words: all of them in one place', async () => {
  const [list = []] = await listed(['督察 镇街']);
  const both = places.filter(({ text }) => text.includes('督察') && text.includes('镇街')).map(({ id }) => id);
  expect(list.toSorted()).toEqual(both.toSorted());
});
