import { seeWords, type WordsSeen } from '../colours.ts';
import { desk, phone, type ReaderPage, type ReaderWindow } from '../reader.ts';
import { Degraded, expectThat, withPage, type Traveller } from '../steps.ts';

const texts = ['zhenjie/', 'quanwen/'];

async function words(page: ReaderPage): Promise<WordsSeen> {
  const seen = await page.evaluate(seeWords);
  expectThat(seen.paragraphs > 0, 'no paragraph is there');
  // 7 is what WCAG 2.2 (1.4.6) asks of text
  expectThat(seen.contrast >= 7, `text has a contrast of ${seen.contrast.toFixed(1)}`);
  expectThat(seen.overlaps.length === 0, `words lie on each other: ${seen.overlaps.join(' ')}`);
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
  await eachText(traveller, desk, 'light', words);
  await eachText(traveller, phone, 'phone', words);
}

export async function dark(traveller: Traveller): Promise<void> {
  for (const window of [desk, phone]) {
    await eachText(traveller, { ...window, dark: true }, window.phone ? 'phone-dark' : 'dark', async (page) => {
      const { ground } = await words(page);
      if (ground > 0.2) throw new Degraded('white paper in the dark');
    });
  }
}

/** Link, rule and frame in the colours of `tokens.css`, by day. */
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
    const wanted = {
      paper: 'rgb(251, 250, 247)',
      link: 'rgb(138, 28, 28)',
      rule: 'rgb(220, 217, 209)',
      frame: 'rgb(138, 141, 145)',
    };
    for (const [what, colour] of Object.entries(wanted)) {
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

/** One drawing of each diagram, its shapes empty and its words filled. */
export async function diagrams(traveller: Traveller): Promise<void> {
  for (const window of [desk, phone]) {
    await withPage(traveller, window, 'tujie/', async (page) => {
      await traveller.keep(page, window.phone ? 'diagrams-phone' : 'diagrams');
      const seen = await page.evaluate(() => {
        const drawings = [...document.querySelectorAll('svg.drawing')].filter(
          (one) => one.getBoundingClientRect().width > 0,
        );
        const shapes = drawings.flatMap((one) => [...one.querySelectorAll('rect, path')]);
        const letters = drawings.flatMap((one) => [...one.querySelectorAll('text')]);
        const isEmpty = (fill: string) => fill === 'none' || fill === 'transparent' || fill === 'rgba(0, 0, 0, 0)';
        return {
          drawings: drawings.length,
          diagrams: document.querySelectorAll('.diagram').length,
          slabs: shapes.filter((one) => !isEmpty(getComputedStyle(one).fill)).length,
          unseen: letters.filter((one) => isEmpty(getComputedStyle(one).fill)).length,
        };
      });
      expectThat(seen.slabs + seen.unseen === 0, `${seen.slabs} shapes are filled, ${seen.unseen} words are not`);
      expectThat(seen.drawings === seen.diagrams, `${seen.drawings} drawings of ${seen.diagrams} diagrams`);
    });
  }
}
