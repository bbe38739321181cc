import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { headersFor } from '../../src/publish/headers/rules.ts';
import { localServer, type LocalServer } from '../support/browser/local-server.ts';
import { plainHost, type PlainHost } from '../support/browser/plain-host.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';
import send from 'send';

let site: OpenSite;
let joining: LocalServer;
let other: PlainHost;
beforeAll(async () => {
  site = await openSite({ base: '/' });
  // as Cloudflare does with `_headers`
  joining = await localServer((request, response) => {
    const { 'Cross-Origin-Resource-Policy': loading, ...headers } = headersFor(request.url?.slice(1) ?? '');
    const joined = loading === 'cross-origin' ? 'same-origin, cross-origin' : loading;
    response.setHeaders(new Map(Object.entries({ ...headers, 'Cross-Origin-Resource-Policy': joined ?? '' })));
    send(request, request.url ?? '', { root: settings.out, cacheControl: false }).pipe(response);
  });
  other = await plainHost(settings.out, () => '<!doctype html><title>x</title>');
});
afterAll(async () => {
  joining.close();
  other.close();
  await site.close();
});

describe.each([
  ['our headers', () => site.url],
  ['a host that joins the values of several rules', () => joining.url],
])('a page of another site, with %s,', (_, url) => {
  const inOtherPage = async (path: string, read: (address: string) => Promise<string>) => {
    // the loopback is no other network than itself, but Chromium asks
    const context = await site.browser.newContext({ permissions: ['local-network-access'] });
    const page = await context.newPage();
    await page.goto(other.url);
    const result = await page.evaluate(read, url() + path);
    await context.close();
    return result;
  };
  const text = (address: string) =>
    fetch(address).then(
      (answer) => answer.text(),
      () => 'refused',
    );
  const image = (address: string) =>
    new Promise<string>((resolve) => {
      const shown = new Image();
      shown.addEventListener('load', () => resolve(`${shown.naturalWidth} × ${shown.naturalHeight}`));
      shown.addEventListener('error', () => resolve('refused'));
      shown.src = address;
    });

  test('reads the downloads and the feed', async () => {
    expect(await inOtherPage('xiazai/quanwen.json', text)).toContain('"places"');
    expect(await inOtherPage('xiazai/yinyong.ris', text)).toContain('TY  - ');
    expect(await inOtherPage('gengxin.xml', text)).toContain('<feed');
  });

  test('shows the share image', async () => {
    expect(await inOtherPage('fenxiang.png', image)).toBe('1200 × 630');
  });

  test('neither reads a page nor shows what belongs to pages', async () => {
    for (const path of ['index.html', 'llms.txt', 'sitemap.xml']) expect(await inOtherPage(path, text)).toBe('refused');
    expect(await inOtherPage('favicon.svg', image)).toBe('refused');
  });
});
