import { desk, type ReaderPage } from '../reader.ts';
import { expectThat, pressOn, until, withPage, type Traveller } from '../steps.ts';

/** Runs in the page. Replaces the clipboard, because drivers cannot grant access to it in every browser. */
function replaceClipboard(isAllowed: boolean): void {
  const clipboard = {
    writeText: async (text: string) => {
      if (!isAllowed) throw new DOMException('refused', 'NotAllowedError');
      document.documentElement.setAttribute('data-copied', text);
    },
  };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  if (!isAllowed) document.execCommand = () => false;
}

const copiedText = (page: ReaderPage) => page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
const textOf = (page: ReaderPage, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent?.trim() ?? '', selector);

async function cite(traveller: Traveller, isAllowed: boolean, steps: (page: ReaderPage) => Promise<void>) {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    await page.evaluate(replaceClipboard, isAllowed);
    await pressOn(page, '.cite-this > summary');
    await pressOn(page, '.cite-this cite-forms button[data-form]');
    await until('a word on it', async () => (await textOf(page, '.cite-this cite-forms [role=status]')) !== '');
    await steps(page);
  });
}

export const copied = (traveller: Traveller) =>
  cite(traveller, true, async (page) => {
    expectThat(
      (await textOf(page, '.cite-this cite-forms [role=status]')).includes('已复制'),
      'it does not say 已复制',
    );
    expectThat((await copiedText(page)).includes('镇街'), `copied: ${await copiedText(page)}`);
  });

export const refused = (traveller: Traveller) =>
  cite(traveller, false, async (page) => {
    const words = await textOf(page, '.cite-this cite-forms [role=status]');
    expectThat(!words.includes('已复制'), `it says ${words}`);
  });

export async function tools(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    await page.evaluate(replaceClipboard, true);
    const ends = await page.evaluate(() => {
      const paragraph = document.querySelector('#zuzhi p');
      paragraph?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      const isLong = (node: Node) => (node.nodeValue?.length ?? 0) > 12;
      const text = [...(paragraph?.childNodes ?? [])].find(isLong) ?? document.body;
      range.setStart(text, 1);
      range.setEnd(text, 12);
      const [box = new DOMRect()] = range.getClientRects();
      const y = box.top + box.height / 2;
      return { words: range.toString(), from: { x: box.left + 1, y }, to: { x: box.right - 1, y } };
    });
    await page.drag(ends.from, ends.to);
    const shown = () =>
      page.evaluate((y: number) => {
        const bar = document.querySelector('quoting-tools [role=toolbar]')?.getBoundingClientRect();
        return !!bar && bar.height > 0 && bar.left > 0 && Math.abs(bar.top - y) < 120 ? String(getSelection()) : '';
      }, ends.from.y);
    await until('the tools beside the words', async () => (await shown()) !== '');
    await traveller.keep(page, 'tools');
    await pressOn(page, '[data-take=quotation]');
    await until('已复制', async () => (await textOf(page, 'quoting-tools [role=status]')).includes('已复制'));
    const text = await copiedText(page);
    expectThat(text.startsWith(`“${ends.words}”`), `copied: ${text}`);
  });
}

export async function sentence(traveller: Traveller): Promise<void> {
  const directive = `:~:text=${encodeURIComponent('我市积极组织各镇街做好典型')}`;
  await withPage(traveller, desk, `zhenjie/#peishu${directive}`, (page) =>
    until('the sentence in the window', () =>
      page.evaluate(() => {
        const box = document.getElementById('peishu')?.getBoundingClientRect();
        return !!box && scrollY > 0 && box.top < innerHeight && box.bottom > 0;
      }),
    ),
  );
}
