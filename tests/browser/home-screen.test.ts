import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.each(['', 'shufa/', 'search/'])('Chromium can put /%s on a home screen', async (path) => {
  const page = await site.browser.newPage();
  await page.goto(site.url + path);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect([url, errors]).toEqual([`${site.url}site.webmanifest`, []]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ name: '胶州法治建设案例', display: 'minimal-ui' });
  // a window without a profile of its own could not keep an app; nothing else is missing
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  await page.close();
});

test('what a browser searches from its address bar leads to the results', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}shufa/`);
  const description = await page.evaluate(async () => {
    const link = document.head.querySelector<HTMLLinkElement>('link[rel=search][title]');
    const answer = await fetch(link?.href ?? '');
    return { type: answer.headers.get('content-type'), announced: link?.type, xml: await answer.text() };
  });
  expect(description.type).toBe(description.announced);
  const [, template = ''] = /type="text\/html"[^>]* template="([^"]+)"/.exec(description.xml) ?? [];
  const { pathname, search } = new URL(template.replace('{searchTerms}', encodeURIComponent('合法性审查')));
  await page.goto(new URL(pathname + search, site.url).href);
  await expect.poll(() => page.getByRole('status').first().textContent()).toContain('处');
  await page.close();
});
