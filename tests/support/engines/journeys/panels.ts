import { desk, phone, type ReaderPage } from '../reader.ts';
import { Degraded, expectThat, pressOn, until, withPage, type Traveller } from '../steps.ts';

/** Runs in the page. How a panel is painted. */
function panel(selector: string) {
  const element = document.querySelector(selector);
  const box = element?.getBoundingClientRect();
  if (!element || !box || box.height === 0) return null;
  const { backgroundColor, position } = getComputedStyle(element);
  const isOpaque = (backgroundColor.match(/[\d.]+/g) ?? [])[3] === undefined;
  const isInWindow = box.top >= -1 && box.left >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
  return { isOver: position === 'fixed' && isInWindow, isOpaque };
}

async function opens(page: ReaderPage, selector: string): Promise<void> {
  await until(`${selector} over the page`, async () => (await page.evaluate(panel, selector))?.isOver ?? false);
  expectThat((await page.evaluate(panel, selector))?.isOpaque ?? false, `${selector} is transparent`);
}

const closes = (page: ReaderPage, selector: string) =>
  until(`${selector} closed`, async () => !(await page.evaluate(panel, selector))?.isOver);

export async function contentsOnPhone(traveller: Traveller): Promise<void> {
  await withPage(traveller, phone, 'zhenjie/', async (page) => {
    const before = await page.evaluate(panel, '#contents');
    await pressOn(page, '.site-header .open-contents');
    await opens(page, '#contents');
    if (before) throw new Degraded('目录 stands open from the beginning');
    await traveller.keep(page, 'phone-contents');
    await pressOn(page, '#contents [popovertargetaction=hide]');
    await closes(page, '#contents');
    await pressOn(page, '.site-header .open-contents');
    await opens(page, '#contents');
    await pressOn(page, '#contents .now ol li:last-child a');
    await closes(page, '#contents');
    await until('the last point in the window', () =>
      page.evaluate(() => {
        const top = document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top ?? -1;
        return location.hash !== '' && top >= 0 && top < innerHeight;
      }),
    );
  });
}

/** Runs in the page. The reading preferences in effect. */
const appliedPreferences = () => {
  const { size, theme } = document.documentElement.dataset;
  const { backgroundColor } = getComputedStyle(document.documentElement);
  return [size, theme, getComputedStyle(document.body).fontSize, backgroundColor].join(' ');
};

export async function settingsOnDesk(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    await pressOn(page, '.site-header .open-preferences');
    await opens(page, '#reading-preferences');
    await pressOn(page, '#reading-preferences input[name=size][value=large] + span');
    await pressOn(page, '#reading-preferences input[name=theme][value=night] + span');
    await traveller.keep(page, 'settings');
    const expected = 'large night 20px rgb(22, 24, 26)';
    const chosen = await page.evaluate(appliedPreferences);
    expectThat(chosen === expected, chosen);
    await page.reload();
    const reloaded = await page.evaluate(appliedPreferences);
    await page.evaluate(() => localStorage.clear());
    expectThat(reloaded === expected, `after a reload: ${reloaded}`);
  });
}

export async function settingsOnPhone(traveller: Traveller): Promise<void> {
  await withPage(traveller, phone, 'zhenjie/', async (page) => {
    await pressOn(page, '.site-header .open-contents');
    await pressOn(page, '#contents .open-preferences');
    await opens(page, '#reading-preferences');
    await traveller.keep(page, 'phone-settings');
    await pressOn(page, '#reading-preferences input[name=size][value=huge] + span');
    await pressOn(page, '#reading-preferences [popovertargetaction=hide]');
    await closes(page, '#reading-preferences');
    const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    await page.evaluate(() => localStorage.clear());
    expectThat(size === '24px', `text of ${size}`);
  });
}

/** Contents, text and notes are side by side, the header is one line, and the home page's title is vertical. */
export async function deskLayout(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'quanwen/', async (page) => {
    const seen = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const notes = [...document.querySelectorAll('[data-note]')].map((note) => note.getBoundingClientRect());
      const text = box('.prose');
      const far = [...document.querySelectorAll<HTMLElement>('[data-note]')].filter((note) => {
        const reference = document.getElementById(`noteref-${note.dataset['note']}`)?.getBoundingClientRect();
        return !reference || Math.abs(reference.top - note.getBoundingClientRect().top) > 300;
      });
      return {
        header: box('.site-header').height < 70,
        contents: box('#contents').right <= text.left,
        notes: notes.every((note) => note.left >= text.right) && far.length === 0,
        apart: notes.every((note, at) => at === 0 || note.top >= (notes[at - 1]?.bottom ?? 0) - 1),
      };
    });
    for (const [what, isSo] of Object.entries(seen)) expectThat(isSo, `not as it should be: ${what}`);
    await page.goto(traveller.url);
    const mode = await page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).writingMode);
    expectThat(mode === 'vertical-rl', 'the title is not vertical');
  });
}
