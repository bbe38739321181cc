import { desk, phone, type ReaderPage } from '../reader.ts';
import { expectThat, pressOn, until, withPage, type Traveller } from '../steps.ts';

/** Runs in the page. The popover that is open beside its word, or else the place to which the link has led. */
function openedOrTarget([popover, word, leadsTo]: string[]) {
  const open = document.querySelector(popover ?? '');
  const box = open?.getBoundingClientRect();
  const source = document.querySelector(word ?? '')?.getClientRects()[0];
  if (open && box && box.height > 0) {
    const isOpaque = (getComputedStyle(open).backgroundColor.match(/[\d.]+/g) ?? [])[3] === undefined;
    const isInside = box.top >= -1 && box.left >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
    const isBeside = source && (Math.abs(box.top - source.bottom) < 60 || Math.abs(source.top - box.bottom) < 60);
    const isAtFoot = Math.abs(box.bottom - innerHeight) < 2;
    const isSmall = box.height <= innerHeight / 2;
    return { isRight: isOpaque && isInside && isSmall && Boolean(isBeside || isAtFoot), box: JSON.stringify(box) };
  }
  if (!location.href.includes(leadsTo ?? '') || document.readyState !== 'complete') return null;
  const target = document.getElementById(location.hash.slice(1))?.getBoundingClientRect();
  if (!target || target.height === 0) return null;
  return { isRight: target.top >= -1 && target.top < innerHeight, box: JSON.stringify(target) };
}

async function expectOpenedOrTarget(page: ReaderPage, parts: string[]): Promise<void> {
  const isRight = async () => (await page.evaluate(openedOrTarget, parts))?.isRight ?? false;
  await until('what explains the word', isRight, 30_000).catch(async (error: Error) => {
    throw new Error(`${error.message}; ${(await page.evaluate(openedOrTarget, parts))?.box ?? 'nothing opened'}`);
  });
}

export async function noteOnDesk(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    await pressOn(page, '#noteref-bushu a, a#noteref-bushu');
    await until('the note in the window', () =>
      page.evaluate(() => {
        const box = document.querySelector('#note-bushu')?.getBoundingClientRect();
        return location.hash === '#note-bushu' && !!box && box.top >= 0 && box.bottom <= innerHeight;
      }),
    );
  });
}

export async function noteOnPhone(traveller: Traveller): Promise<void> {
  await withPage(traveller, phone, 'zhenjie/', async (page) => {
    await pressOn(page, '#noteref-bushu');
    await expectOpenedOrTarget(page, ['.note-popover', '#noteref-bushu', '#note-bushu']);
    await traveller.keep(page, 'phone-note');
  });
}

export async function entry(traveller: Traveller): Promise<void> {
  for (const window of [desk, phone]) {
    await withPage(traveller, window, 'zhenjie/', async (page) => {
      const shown = await page.evaluate(
        () => [...document.querySelectorAll('.entry-popover')].filter((one) => one.getClientRects().length > 0).length,
      );
      expectThat(shown === 0, `${shown} entries are open already`);
      const id = await page.evaluate(
        () => document.querySelector<HTMLElement>('a[data-entry]')?.dataset['entry'] ?? '',
      );
      await pressOn(page, 'a[data-entry]');
      await expectOpenedOrTarget(page, [`#entry-${id}`, 'a[data-entry]', `suoyin/#${id}`]);
      await traveller.keep(page, window.phone ? 'phone-entry' : 'entry');
    });
  }
}
