import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../../../src/publish/server/static-server.ts';

let folder: string;
let server: RunningServer;
let underBase: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  const root = join(folder, 'dist');
  const files = {
    'index.html': '首页',
    '404.html': '没有这一页',
    'shufa/index.html': '述法',
    '_astro/a.B1.js': 'let a = "甲"',
    '_astro/a.B1.css': 'a{}',
    'favicon.svg': '<svg/>',
    'pagefind/pagefind.js': '1',
    'pagefind/wasm.zh.pagefind': 'wasm',
    '.secret': 'secret',
    'shufa/index.html.br': 'packed as br',
    'shufa/index.html.gz': 'packed as gzip',
    '404.html.gz': 'packed 404',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  server = await startServer({ root, base: '/', port: 0 });
  underBase = await startServer({ root, base: '/repo/', port: 0 });
});

afterAll(async () => {
  await server.close();
  await underBase.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Sends the path as it is: `fetch` would resolve `..` before sending. */
function ask(
  path: string,
  { of = server, method = 'GET', headers = {} as Record<string, string> } = {},
): Promise<Answer> {
  const { port } = new URL(of.url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    outgoing.on('error', reject).end();
  });
}

const each = 'no-cache, no-transform';
const year = 'public, max-age=31536000, immutable, no-transform';

test.each([
  ['/', 'text/html; charset=utf-8', each, '首页'],
  ['/shufa/', 'text/html; charset=utf-8', each, '述法'],
  ['/shufa/?q=%E7%94%B2', 'text/html; charset=utf-8', each, '述法'],
  ['/_astro/a.B1.js', 'text/javascript; charset=utf-8', year, 'let a = "甲"'],
  ['/_astro/a.B1.css', 'text/css; charset=utf-8', year, 'a{}'],
  ['/favicon.svg', 'image/svg+xml', each, '<svg/>'],
  ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8', each, '1'],
  ['/pagefind/wasm.zh.pagefind', 'application/octet-stream', each, 'wasm'],
])('%s is served as %s, %s', async (path, type, cache, body) => {
  const answer = await ask(path);
  expect(answer).toMatchObject({ status: 200, body, headers: { 'content-type': type, 'cache-control': cache } });
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

test.each([
  '/nowhere',
  '/nowhere/',
  '/shufa/nowhere/',
  '/favicon.svg/',
  '/_astro/gone.js',
  '/_astro/',
  '/.secret',
  '/%ff',
  '/%00',
])('%s is the 404 page with status 404', async (path) => {
  const headers = { range: 'bytes=0-1', 'if-none-match': '*' };
  const answer = await ask(path, { headers });
  expect(answer).toMatchObject({ status: 404, body: '没有这一页', headers: { 'cache-control': each } });
});

test.each([
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/shufa/..%2f..%2foutside.txt',
  '/..%5coutside.txt',
  '//outside.txt',
])('%s does not reach outside the folder', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('outside');
});

test.each([
  ['/shufa', '/shufa/'],
  ['/shufa?q=%E7%94%B2&r', '/shufa/?q=%E7%94%B2&r'],
  ['//shufa', '/shufa/'],
])('%s leads to %s', async (path, location) => {
  expect(await ask(path)).toMatchObject({ status: 301, headers: { location } });
});

describe('methods and conditions', () => {
  test('HEAD has the headers and no body', async () => {
    expect(await ask('/shufa/', { method: 'HEAD' })).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '6' },
    });
  });
  test('POST is not allowed', async () => {
    expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
  test('an unchanged file is not sent again', async () => {
    const { headers } = await ask('/shufa/');
    expect(await ask('/shufa/', { headers: { 'if-none-match': String(headers['etag']) } })).toMatchObject({
      status: 304,
      body: '',
    });
  });
  test.each([
    ['bytes=0-2', 206, '述'],
    ['bytes=-3', 206, '法'],
    ['bytes=99-', 416, ''],
    ['bytes=5-2', 416, ''],
    ['lines=1', 200, '述法'],
  ])('range %s', async (range, status, body) => {
    const answer = await ask('/shufa/', { headers: { range } });
    expect([answer.status, answer.body]).toEqual([status, body]);
  });
});

describe('packed files', () => {
  test.each([
    ['br', 'packed as br', 'br'],
    ['gzip, br', 'packed as br', 'br'],
    ['gzip', 'packed as gzip', 'gzip'],
    ['br;q=0, gzip', 'packed as gzip', 'gzip'],
    ['identity', '述法', undefined],
  ])('for a client that accepts %s', async (accepted, body, encoding) => {
    const answer = await ask('/shufa/', { headers: { 'accept-encoding': accepted } });
    expect(answer).toMatchObject({ status: 200, body, headers: { vary: 'Accept-Encoding' } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });
  test('each form has its own ETag, so that an unchanged form is not sent again', async () => {
    const tags = new Set<string>();
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { headers } = await ask('/shufa/', { headers: { 'accept-encoding': accepted } });
      const again = { 'accept-encoding': accepted, 'if-none-match': String(headers['etag']) };
      expect((await ask('/shufa/', { headers: again })).status).toBe(304);
      tags.add(String(headers['etag']));
    }
    expect(tags.size).toBe(3);
  });
  test('a part is a part of the file itself', async () => {
    const answer = await ask('/shufa/', { headers: { 'accept-encoding': 'br', range: 'bytes=0-2' } });
    expect(answer).toMatchObject({ status: 206, body: '述', headers: { 'content-range': 'bytes 0-2/6' } });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });
  test('a condition that fails has no encoding', async () => {
    const headers = { 'accept-encoding': 'br', 'if-match': '"other"' };
    const answer = await ask('/shufa/', { headers });
    expect([answer.status, answer.headers['content-encoding']]).toEqual([412, undefined]);
  });
  test('the next form if one is missing; the file itself if there is none', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    expect(await ask('/nowhere', { headers })).toMatchObject({ status: 404, body: 'packed 404' });
    expect((await ask('/', { headers })).body).toBe('首页');
  });
});

describe('under a base', () => {
  test('the address contains it', () => expect(underBase.url).toMatch(/^http:\/\/localhost:\d+\/repo\/$/));
  test.each([
    ['/repo/', 200],
    ['/repo/shufa/', 200],
    ['/repo', 301],
    ['/', 404],
    ['/shufa/', 404],
    ['/repository/', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await ask(path, { of: underBase })).status).toBe(status);
  });
  test('redirects keep it', async () => {
    expect((await ask('/repo/shufa', { of: underBase })).headers['location']).toBe('/repo/shufa/');
    expect((await ask('/repo?q=a', { of: underBase })).headers['location']).toBe('/repo/?q=a');
  });
});

test('a taken port is an error that names it', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ root: folder, base: '/', port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
