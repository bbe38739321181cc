import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathsBelow } from '../../src/command/files.ts';
import { settings } from '../../src/command/this-build.ts';
import { packTexts } from '../../src/publish/release/pack-texts.ts';
import { startServer } from '../../src/publish/server/static-server.ts';
import { isText, mediaTypeOf } from '../../src/study/contract/media-types.ts';
import { redirectsFile } from '../../src/publish/headers/hosting/moved-pages.ts';
import { headersFor } from '../../src/publish/headers/rules.ts';
import { ask, type Answer } from '../support/dist/ask.ts';
import { startCaddy, startNginx, type RealServer, type ServedFolder } from '../support/dist/real-servers.ts';

const files = pathsBelow(settings.out).filter((file) => !/^(?:_headers|_redirects|web\.config)$/.test(file));
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
const site = join(folder, 'site');
const moved = [{ from: 'guanli/', to: 'shufa/' }];
const sites: ServedFolder[] = [
  { root: site, base: '/', moved },
  { root: join(folder, 'www'), base: '/repo/', moved },
];
const running: Record<string, RealServer> = {};
const bytesOf = (file: string) => readFileSync(join(site, file));

beforeAll(async () => {
  cpSync(settings.out, site, { recursive: true });
  await packTexts(site, join(settings.root, '.cache', 'packed')); // as a release does
  for (const hidden of ['.secret', '.git/config']) {
    mkdirSync(join(site, hidden, '..'), { recursive: true });
    writeFileSync(join(site, hidden), 'outside');
  }
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  mkdirSync(join(folder, 'www'));
  symlinkSync(site, join(folder, 'www', 'repo'));
  writeFileSync(join(site, '_redirects'), sites.map(({ base }) => redirectsFile(base, moved)).join(''));
  const own = await Promise.all(sites.map(({ base }) => startServer({ root: site, base, port: 0 })));
  running['npm start'] = {
    origins: own.map(({ url }) => new URL(url).origin),
    stop: async () => void (await Promise.all(own.map((server) => server.close()))),
  };
  running['nginx'] = await startNginx(join(folder, 'nginx'), sites);
  running['caddy'] = await startCaddy(join(folder, 'caddy'), sites);
});
afterAll(async () => {
  await Promise.all(Object.values(running).map((server) => server.stop()));
  rmSync(folder, { recursive: true });
});

const allowed = 'access-control-allow-origin';

/** Expects all headers that the rules give a file, and that no other site may read what they keep from it. */
function expectHeaders({ headers }: Answer, file: string): void {
  const expected = { [allowed]: undefined, ...lowerCase(headersFor(file)) };
  for (const [name, value] of Object.entries(expected)) expect(headers[name], `${file}: ${name}`).toBe(value);
}

const lowerCase = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const cases = ['npm start', 'nginx', 'caddy'].flatMap((server) =>
  sites.map(({ base }, at) => ({ server, base, at, moved: server === 'caddy' ? 308 : 301 })),
);

describe.each(cases)('$server at $base', ({ server, base, at, moved }) => {
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(running[server]?.origins[at] ?? '', path, { method, headers });
  const address = (file: string) => base + file.replace(/(^|\/)index\.html$/, '$1');

  test('every file arrives complete, with its type and its headers', async () => {
    for (const file of files) {
      const answer = await get(address(file));
      expect([file, answer.status, answer.headers['content-type']]).toEqual([file, 200, mediaTypeOf(file)]);
      expect(answer.body.equals(bytesOf(file)), file).toBe(true);
      expectHeaders(answer, file);
    }
  });

  test.each([
    ['br', 'br, gzip', brotliDecompressSync, '.br'],
    ['gzip', 'gzip', gunzipSync, '.gz'],
  ])('every text arrives as %s for clients that accept it', async (encoding, accepted, unpack, end) => {
    for (const file of files.filter((name) => existsSync(join(site, name + end)))) {
      const { status, headers, body } = await get(address(file), { 'accept-encoding': accepted });
      expect([file, status, headers['content-encoding']]).toEqual([file, 200, encoding]);
      expect([headers['content-type'], headers['vary']]).toEqual([mediaTypeOf(file), 'Accept-Encoding']);
      expect(unpack(body).equals(bytesOf(file)), file).toBe(true);
    }
  });

  test('pages of other sites may read downloads, feed and share image, packed or not, and nothing else', async () => {
    const open = new Set<string>();
    for (const file of files) {
      const answers = await Promise.all(
        ['identity', 'br'].map((form) => get(address(file), { 'accept-encoding': form })),
      );
      const said = answers.map(({ headers }) => [headers[allowed], headers['cross-origin-resource-policy']].join());
      expect(new Set(said).size, file).toBe(1);
      if (said[0] === '*,cross-origin') open.add(file);
      else expect([file, said[0]]).toEqual([file, ',same-origin']);
    }
    const others = ['gengxin.xml', 'fenxiang.png'];
    expect([...open].toSorted()).toEqual(
      files.filter((file) => file.startsWith('xiazai/') || others.includes(file)).toSorted(),
    );
  });

  test('caches are told that a text could be packed, whether it is or not', async () => {
    for (const file of files.filter((name) => isText(name) && existsSync(join(site, `${name}.br`)))) {
      expect([file, (await get(address(file))).headers['vary']]).toEqual([file, 'Accept-Encoding']);
    }
  });

  test.each([
    ['shufa', 'shufa/'],
    ['search?q=%E7%94%B2&r', 'search/?q=%E7%94%B2&r'],
  ])('%s leads to %s', async (path, target) => {
    const answer = await get(base + path);
    expect([answer.status, answer.headers['location']]).toEqual([moved, base + target]);
    expectHeaders(answer, '404.html');
  });

  test.each([
    ['guanli/', 'shufa/'],
    ['guanli', 'shufa/'],
    ['guanli/?q=%E7%94%B2&r', 'shufa/?q=%E7%94%B2&r'],
    ['guanli/jianzhang/', 'shufa/jianzhang/'],
    ['guanli/jianzhang?q', 'shufa/jianzhang?q'],
  ])('the page that has moved, %s, leads to %s', async (path, target) => {
    const answer = await get(base + path);
    expect([answer.status, answer.headers['location']]).toEqual([301, base + target]);
    expectHeaders(answer, '404.html');
  });

  test.each(['guanlibu/', 'guanli/%0d%0aset-cookie:a', 'guanli/../guanlibu', 'x/guanli/'])(
    'what only looks like it, %s, does not',
    async (path) => {
      const { status, headers } = await get(base + path);
      expect([400, 404]).toContain(status);
      expect(headers['location'] ?? headers['set-cookie']).toBeUndefined();
    },
  );

  test.each(['', '?q=1'])('two slashes do not lead to another host%s', async (query) => {
    const { status, headers } = await get(`/${base}shufa${query}`);
    expect([moved, 404]).toContain(status);
    expect(headers['location'] ?? base).toMatch(/^\/(?!\/)/);
  });

  test.each([
    ...['nowhere', 'nowhere/', 'shufa/nowhere/', 'xiazai/gone.md', '.secret', '.git/config', '.git/'],
    ...['_astro/', '_astro/gone.js', 'pagefind/', 'pagefind/index/gone.pf_index'],
  ])('%s is the 404 page', async (path) => {
    const answer = await get(base + path, { range: 'bytes=0-9', 'if-none-match': '*' });
    expect([answer.status, answer.headers['content-type']]).toEqual([404, mediaTypeOf('404.html')]);
    expect(answer.body.equals(bytesOf('404.html'))).toBe(true);
    expect(answer.headers['content-range']).toBeUndefined();
    expectHeaders(answer, '404.html');
    const packed = await get(base + path, { 'accept-encoding': 'br' });
    expect([packed.status, packed.headers['content-encoding']]).toEqual([404, 'br']);
  });

  test.each([
    ...['../outside.txt', '%2e%2e/outside.txt', 'shufa/..%2f..%2foutside.txt', '..%5coutside.txt', '/outside.txt'],
    ...['%00', 'shufa/%00', 'index.html%00.txt', '%ff', '%zz'],
  ])('%s is refused', async (path) => {
    const { status, body } = await get(base + path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('outside');
  });

  test('HEAD has the headers of GET, without a body', async () => {
    const [full, head] = [await get(`${base}shufa/`), await get(`${base}shufa/`, {}, 'HEAD')];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    const { date: _, connection: __, ...headers } = head.headers;
    expect(full.headers).toMatchObject(headers);
    expect((await get(`${base}nowhere`, {}, 'HEAD')).status).toBe(404);
  });

  test.each(['identity', 'gzip', 'br'])('unchanged files are not sent again (%s)', async (encoding) => {
    const accept = { 'accept-encoding': encoding };
    const { headers } = await get(`${base}shufa/`, accept);
    const again = await get(`${base}shufa/`, { ...accept, 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expectHeaders(again, 'shufa/index.html');
    const since = await get(`${base}shufa/`, { ...accept, 'if-modified-since': headers['last-modified'] ?? '' });
    expect(since.status).toBe(304);
    expect((await get(`${base}shufa/`, { ...accept, 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('a part of a file', async () => {
    const file = files.find((name) => name.endsWith('.pf_index')) ?? '';
    const whole = bytesOf(file);
    const { status, headers, body } = await get(base + file, { range: 'bytes=2-9' });
    expect([status, headers['content-range']]).toEqual([206, `bytes 2-9/${whole.length}`]);
    expect(body.equals(whole.subarray(2, 10))).toBe(true);
    expectHeaders({ status, headers, body }, file);
    expect((await get(base + file, { range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  test('parts of a text are parts of one form, even for clients that accept packed ones', async () => {
    const range = { 'accept-encoding': 'br', range: 'bytes=0-9' };
    const { status, headers, body } = await get(`${base}shufa/`, range);
    const form = bytesOf(`shufa/index.html${headers['content-encoding'] === 'br' ? '.br' : ''}`);
    expect(body.equals(status === 206 ? form.subarray(0, 10) : form)).toBe(true);
    if (status === 206) expect(headers['content-range']).toBe(`bytes 0-9/${form.length}`);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    const answer = await get(base, {}, method);
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
    expectHeaders(answer, '404.html');
  });
});
