import { afterAll, beforeAll, expect, test } from 'vitest';
import { composing, focused, searchOutcome, watchedPage, type WatchedPage } from '../support/browser/search-steps.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
let phone: WatchedPage;
beforeAll(async () => {
  site = await openSite();
  phone = await watchedPage(site.browser, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
});
afterAll(() => site.close());

const output = () => phone.page.locator('[data-search-output]').last();

/** Opens a search and composes a Latin word in its field, as Android's keyboards do. */
async function composeLatin(where: 'dialog' | 'page', text: string): Promise<void> {
  const { page } = phone;
  await page.goto(site.url + (where === 'page' ? 'search/' : 'ducha/'));
  if (where === 'page') await page.locator('#page-search').tap();
  else await page.locator('header [data-search-open]').tap();
  await page.evaluate((name) => customElements.whenDefined(name), `search-${where}`);
  const { compose } = await composing(page);
  for (let length = 1; length <= text.length; length += 1) await compose(text.slice(0, length));
}

test.each(['dialog', 'page'] as const)(
  'in the %s the search key sends the keyboard away, and what was still composed is searched',
  async (where) => {
    const { page, errors } = phone;
    await composeLatin(where, 'hefaxing');
    expect(['', null]).toContain(await output().getAttribute('data-query')); // not before
    await page.keyboard.press('Enter');
    const { state } = await searchOutcome(page, 'hefaxing');
    expect([state, await focused(page)]).toEqual(['none', 'body']);
    expect(await page.locator('[data-meant], [data-near]').last().textContent()).toContain('合法性审查');
    expect(errors).toEqual([]);
  },
);

test('what was still composed is searched when the reader leaves the field', async () => {
  const { page, errors } = phone;
  await composeLatin('dialog', 'hfxsc');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await searchOutcome(page, 'hfxsc');
  // also where the browser does not say that the composition has ended
  await page.evaluate(() => {
    const field = document.querySelector('search-dialog input') as HTMLInputElement;
    field.focus();
    field.dispatchEvent(new CompositionEvent('compositionstart'));
    field.value = 'hefaxing';
    field.dispatchEvent(new InputEvent('input', { isComposing: true }));
    field.blur();
  });
  await searchOutcome(page, 'hefaxing');
  expect(errors).toEqual([]);
});

test('the keyboard goes at once, not only when the answer is there; Enter with an answer stays on the page', async () => {
  const { page, errors } = phone;
  let answer = () => {};
  const wait = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(`${site.url}shufa/`);
  await page.locator('header [data-search-open]').tap();
  await page.evaluate(() => customElements.whenDefined('search-dialog'));
  await page.keyboard.type('督察');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('body');
  answer();
  expect((await searchOutcome(page, '督察')).state).toBe('found');
  expect(new URL(page.url()).search).toBe('');
  expect(errors).toEqual([]);
});
