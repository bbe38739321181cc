import { desk } from '../reader.ts';
import { Degraded, expectThat, pressOn, searchEnd, until, withPage, type SearchEnd, type Traveller } from '../steps.ts';

const word = '合法性审查';
const places = ['zhenjie-zongshu', 'zhongdian'];
const pageFor = (query: string) => `search/?q=${encodeURIComponent(query)}`;

/** In browsers older than the promise a search that cannot start says so in one sentence. */
function degradeIfUnstarted({ state, words }: SearchEnd): void {
  if (state === 'unstarted' || (state === 'fault' && words.startsWith('搜索没有运行起来')))
    throw new Degraded(words.trim());
}

function expectFound(end: SearchEnd): void {
  degradeIfUnstarted(end);
  const isSo = end.words === `“${word}”：2 处结果，共出现 3 次` && end.places.join() === places.join();
  expectThat(isSo, JSON.stringify(end));
}

export async function found(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, pageFor(word), async (page) => {
    expectFound(await searchEnd(page));
    await traveller.keep(page, 'search');
  });
}

export async function absent(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, pageFor('枫桥经验'), async (page) => {
    const end = await searchEnd(page);
    degradeIfUnstarted(end);
    expectThat(end.state === 'none' && end.words === '没有找到“枫桥经验”', JSON.stringify(end));
  });
}

export async function dialog(traveller: Traveller): Promise<void> {
  const ways: Record<string, 'button' | [string, boolean]> = {
    button: 'button',
    '/': ['/', false],
    'Ctrl+K': ['k', true],
  };
  for (const [name, way] of Object.entries(ways)) {
    await withPage(traveller, desk, 'zhenjie/', async (page) => {
      if (way === 'button') await pressOn(page, '[data-search-open]');
      else await page.key(...way);
      const isOpen = () => page.evaluate(() => document.querySelector('dialog[open]') !== null);
      await until(`the dialog by ${name}`, isOpen, 30_000).catch(async (error: unknown) => {
        if (await page.evaluate(() => location.pathname.endsWith('/search/'))) throw new Degraded('leads to the page');
        throw error;
      });
      const ground = await page.evaluate(
        () => getComputedStyle(document.querySelector('dialog') ?? document.body).backgroundColor,
      );
      expectThat(!ground.startsWith('rgba'), `the dialog is ${ground}`);
      await page.type(word);
      await traveller.keep(page, 'dialog');
      expectFound(await searchEnd(page));
      await page.key('Escape');
      await until('the dialog closed', async () => !(await isOpen()));
    });
  }
}

export async function result(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, pageFor(word), async (page) => {
    expectFound(await searchEnd(page));
    await pressOn(page, '[data-result] a');
    const arrived = () =>
      page.evaluate(() => {
        const place = document.getElementById(location.hash.slice(1))?.getBoundingClientRect();
        const bar = document.querySelector<HTMLElement>('.search-highlights');
        return {
          isThere: location.hash === '#zhenjie-zongshu' && !!place && place.top < innerHeight && place.bottom > 0,
          highlights: bar && !bar.hidden ? bar.textContent?.replace(/\s+/g, '') : '',
        };
      });
    await until('the place in the window', async () => (await arrived()).isThere);
    await until(
      'its words highlighted',
      async () => /第1\/\d处/.test((await arrived()).highlights ?? ''),
      30_000,
    ).catch(() => {
      throw new Degraded('the words are not highlighted');
    });
    await traveller.keep(page, 'result');
  });
}
