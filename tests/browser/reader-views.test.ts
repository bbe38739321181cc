import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

/** What Firefox makes its reader view with, and others their clippings. */
const readability = readFileSync(join(settings.root, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');

interface ReaderView {
  title: string;
  text: string;
  headings: string[];
}

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Runs in the page. What a reader should see of it: the title, then the text with its note numbers, then the notes. */
function promised(): ReaderView {
  const article = document.querySelector('article') ?? document.body;
  const copy = article.cloneNode(true) as HTMLElement;
  const title = copy.querySelector('h1')?.textContent ?? '';
  for (const one of copy.querySelectorAll('h1, aside, nav, script, .permalink, .colophon, .entry-popover'))
    one.remove();
  return {
    title: title.replace(/\s/g, ''),
    text: (copy.textContent ?? '').replace(/\s/g, ''),
    headings: [...copy.querySelectorAll('h2, h3')].map((heading) => heading.textContent ?? ''),
  };
}

/** What a reader view shows. It is made in an empty page: the policy of ours lets nobody parse HTML. */
async function shown(html: string): Promise<ReaderView> {
  const page = await site.browser.newPage();
  await page.evaluate(`globalThis.Readability = (() => { ${readability}; return Readability; })()`);
  const view = await page.evaluate((code) => {
    const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html');
    const { Readability } = globalThis as unknown as { Readability: typeof import('@mozilla/readability').Readability };
    const { title, content } = new Readability(parsed(code)).parse() ?? {};
    const { body } = parsed(content ?? '');
    return {
      title: title ?? '',
      text: (body.textContent ?? '').replace(/\s/g, ''),
      headings: [...body.querySelectorAll('h2, h3')].map((heading) => heading.textContent ?? ''),
    };
  }, html);
  await page.close();
  return view;
}

describe.each([true, false])('with scripts: %s, a reader view of', (javaScriptEnabled) => {
  test.each(['shufa/', 'ducha/', 'zhenjie/', 'quanwen/'])(
    '/%s has the title, the text and the notes, once',
    async (path) => {
      const page = await site.browser.newPage({ javaScriptEnabled });
      await page.goto(site.url + path);
      const [view, wish] = [await shown(await page.content()), await page.evaluate(promised)];
      expect(view).toEqual(wish);
      for (const heading of view.headings) expect(view.text.split(heading)).toHaveLength(2);
      expect(view.text).not.toMatch(/链接|引用|BibTeX|\[EB\/OL\]/);
      await page.close();
    },
  );
});
