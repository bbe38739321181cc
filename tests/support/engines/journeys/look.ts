import { seeWords, type WordsSeen } from '../colours.ts';
import { desk, phone, type ReaderPage, type ReaderWindow } from '../reader.ts';
import { Degraded, expectThat, withPage, type Traveller } from '../steps.ts';

const texts = ['zhenjie/', 'quanwen/'];

async function expectReadable(page: ReaderPage): Promise<WordsSeen> {
  const seen = await page.evaluate(seeWords);
  expectThat(seen.paragraphs > 0, 'no paragraph is there');
  // WCAG 2.2 (1.4.6) requires 7 for text
  expectThat(seen.contrast >= 7, `text has a contrast of ${seen.contrast.toFixed(1)}`);
  expectThat(seen.overlaps.length === 0, `words overlap: ${seen.overlaps.join(' ')}`);
  return seen;
}

async function eachText(traveller: Traveller, window: ReaderWindow, name: string, look: (page: ReaderPage) => unknown) {
  for (const path of ['', ...texts]) {
    await withPage(traveller, window, path, async (page) => {
      await traveller.keep(page, `${name}-${path.replace('/', '') || 'home'}`);
      await look(page);
    });
  }
}

export async function light(traveller: Traveller): Promise<void> {
  await eachText(traveller, desk, 'light', expectReadable);
  await eachText(traveller, phone, 'phone', expectReadable);
}

export async function dark(traveller: Traveller): Promise<void> {
  for (const window of [desk, phone]) {
    await eachText(traveller, { ...window, dark: true }, window.phone ? 'phone-dark' : 'dark', async (page) => {
      const { ground } = await expectReadable(page);
      if (ground > 0.2) throw new Degraded('white paper in the dark');
    });
  }
}

/** Link, rule and frame have the light colours of `tokens.css`. */
export async function colours(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    const seen: Record<string, string | undefined> = await page.evaluate(() => {
      const of = (selector: string) => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element) : undefined;
      };
      return {
        paper: of('html')?.backgroundColor,
        link: of('.noteref a')?.color,
        rule: of('.site-header')?.borderBottomColor,
        frame: of('.site-header .find')?.borderTopColor,
      };
    });
    const expected = {
      paper: 'rgb(251, 250, 247)',
      link: 'rgb(138, 28, 28)',
      rule: 'rgb(220, 217, 209)',
      frame: 'rgb(138, 141, 145)',
    };
    for (const [what, colour] of Object.entries(expected)) {
      expectThat(seen[what] === colour, `${what} is ${seen[what]}`);
    }
  });
}

export async function phoneWidths(traveller: Traveller): Promise<void> {
  for (const width of [390, 320]) {
    for (const path of ['', ...texts, 'suoyin/', 'tujie/', 'shuoming/', 'search/']) {
      await withPage(traveller, { ...phone, width }, path, async (page) => {
        const { sideways } = await page.evaluate(seeWords);
        expectThat(sideways <= 0, `/${path} is ${sideways} px too wide at ${width} px`);
      });
    }
  }
}

/** Every label of a diagram has a frame and is inside the page, and arrows lead from step to step. */
export async function diagrams(traveller: Traveller): Promise<void> {
  for (const window of [desk, phone]) {
    await withPage(traveller, window, 'tujie/', async (page) => {
      await traveller.keep(page, window.phone ? 'diagrams-phone' : 'diagrams');
      const seen = await page.evaluate(() => {
        const framed = [...document.querySelectorAll('.diagram :is(.steps, .apart) .label')];
        const steps = [...document.querySelectorAll('.steps > :not(.split) + :not(.split)')];
        return {
          framed: framed.length,
          bare: framed.filter((one) => getComputedStyle(one).borderTopStyle !== 'solid').length,
          outside: framed.filter((one) => one.getBoundingClientRect().right > innerWidth).length,
          steps: steps.length,
          unjoined: steps.filter((one) => getComputedStyle(one, '::after').content === 'none').length,
        };
      });
      expectThat(seen.framed > 0 && seen.steps > 0, `${seen.framed} labels, ${seen.steps} steps that follow another`);
      expectThat(seen.bare + seen.outside === 0, `${seen.bare} labels without frame, ${seen.outside} outside the page`);
      expectThat(seen.unjoined === 0, `${seen.unjoined} steps without an arrow`);
    });
  }
}
