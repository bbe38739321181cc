import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serviceWorker } from '../../../../src/publish/service-worker/service-worker.ts';
import type { FetchEvent, LifeEvent, WorkerScope } from '../../../../src/publish/service-worker/worker-scope.ts';

const origin = 'https://example.org';
const kept = { '': 'home', 'shufa/': 'kept', '404.html': 'no such page', '_astro/a.1234.js': 'script' };

/** How the network answers a path. Rejects when there is no network. */
let network: (path: string) => Promise<Response>;
let stores: Map<string, Map<string, Response>>;
/** What happens when the worker opens a cache. */
let storage: 'opens' | 'fails' | 'hangs';

beforeEach(() => {
  stores = new Map();
  storage = 'opens';
  network = async (path) => new Response(kept[path.slice('/repo/'.length) as keyof typeof kept] ?? '', { status: 200 });
});
afterEach(() => void vi.useRealTimers());

/** A worker in a simulated scope. The browser test has real ones. */
function workerOf(files: Record<string, string>, version = 'one', userAgent = 'Chrome/109.0') {
  const preloading: string[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const hashes = Object.entries(files).map(([path, words]) => [
    path,
    createHash('sha256').update(words).digest('base64'),
  ]);
  const open = async (name: string) => {
    if (storage === 'fails') throw new Error('the disk is full of holes');
    if (storage === 'hangs') await new Promise(() => {});
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (address: string) => store.get(address)?.clone(),
      put: async (address: string, reply: Response) => void store.set(address, reply),
    };
  };
  const caches = { open, keys: async () => [...stores.keys()], delete: async (name: string) => stores.delete(name) };
  const scope = {
    addEventListener: (type: string, listen: (event: never) => void) => void listeners.set(type, listen),
    skipWaiting: async () => {},
    caches,
    clients: { claim: async () => {} },
    crypto: globalThis.crypto,
    fetch: async (target: Request | string) =>
      network(typeof target === 'string' ? target : new URL(target.url).pathname),
    location: { origin },
    navigator: { userAgent },
    registration: {
      unregister: async () => true,
      navigationPreload: {
        enable: async () => void preloading.push('on'),
        disable: async () => void preloading.push('off'),
      },
    },
  } as unknown as WorkerScope;
  serviceWorker(scope, { base: '/repo/', version, files: Object.fromEntries(hashes), hashed: '^/repo/_astro/.*$' });

  const live = async (type: 'install' | 'activate') => {
    const works: Promise<unknown>[] = [];
    const event: LifeEvent = { waitUntil: (work) => void works.push(work) };
    listeners.get(type)?.(event as never);
    await Promise.all(works);
  };
  /** The worker's answer, or undefined if it leaves the request to the browser. */
  const ask = (
    address: string,
    init: { mode?: string; method?: string } & Pick<FetchEvent, 'preloadResponse'> = {},
  ) => {
    const { preloadResponse, ...properties } = init;
    const request = { url: new URL(address, origin).href, method: 'GET', mode: 'navigate', ...properties } as Request;
    let reply: Promise<Response> | undefined;
    const respondWith = (answer: Promise<Response>) => void (reply = answer);
    const event: FetchEvent = {
      request,
      waitUntil: () => {},
      respondWith,
      ...(preloadResponse && { preloadResponse }),
    };
    listeners.get('fetch')?.(event as never);
    return reply;
  };
  const say = (data: unknown) => listeners.get('message')?.({ data, waitUntil: () => {} } as never);
  return { live, ask, say, preloading };
}

async function keptWorker() {
  const worker = workerOf(kept);
  await worker.live('install');
  await worker.live('activate');
  return worker;
}

const words = async (reply: Promise<Response> | undefined) => (await reply)?.text();
const isGone = () => Promise.reject(new TypeError('no network'));

test('online the network answers', async () => {
  const { ask } = await keptWorker();
  network = async () => new Response('new');
  expect(await words(ask('/repo/shufa/'))).toBe('new');
  network = async () => new Response('gone', { status: 404 });
  expect((await ask('/repo/shufa/'))?.status).toBe(404);
});

test('a page that the reader pointed at is not asked for again', async () => {
  const { ask, say } = await keptWorker();
  network = async () => new Response('pointed at');
  say({ ahead: '/repo/shufa/' });
  network = async () => new Response('asked for again');
  expect(await words(ask('/repo/shufa/'))).toBe('pointed at');
  expect(await words(ask('/repo/shufa/'))).toBe('asked for again');
});

test.each([
  ['there is no network', isGone],
  ['the server fails', async () => new Response('502', { status: 502 })],
])('when %s the kept page answers', async (_, fails) => {
  const { ask } = await keptWorker();
  network = fails;
  expect(await words(ask('/repo/shufa/?q=x'))).toBe('kept');
});

test.each(['/repo/shufa/', '/repo/nowhere/', '/repo/_astro/a.1234.js'])(
  'whatever goes wrong in the worker, %s comes from the network',
  async (address) => {
    const { ask } = await keptWorker();
    network = async () => new Response('from the network');
    storage = 'fails';
    expect(await words(ask(address))).toBe('from the network');
    storage = 'hangs';
    vi.useFakeTimers();
    const reply = words(ask(address));
    await vi.advanceTimersByTimeAsync(4100);
    expect(await reply).toBe('from the network');
  },
);

test('a failed preload is requested once more', async () => {
  const { ask } = await keptWorker();
  network = async () => new Response('asked again');
  expect(await words(ask('/repo/shufa/', { preloadResponse: Promise.reject(new TypeError('lost')) }))).toBe(
    'asked again',
  );
  expect(await words(ask('/repo/shufa/', { preloadResponse: Promise.resolve(new Response('early')) }))).toBe('early');
});

test.each([
  ['shufa/jianzhang/', 'shufa/#jianzhang'],
  ['shufa/jianzhang', 'shufa/#jianzhang'],
  ['shufa/jianzhang/?from=singlemessage', 'shufa/?from=singlemessage#jianzhang'],
])('without a network the path form %s leads to the place', async (path, place) => {
  const { ask } = await keptWorker();
  expect(await words(ask(`/repo/${path}`))).toBe('');
  network = isGone;
  const reply = await ask(`/repo/${path}`);
  expect([reply?.status, reply?.headers.get('Location')]).toEqual([302, `${origin}/repo/${place}`]);
  expect((await ask('/repo/nowhere/jianzhang/'))?.status).toBe(404);
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'off'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 FxiOS/124.0 Safari/605.1.15', 'on'],
  ['Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36', 'on'],
])('pages are preloaded except where preloading loses them: %s', async (userAgent, state) => {
  const { live, preloading } = workerOf(kept, 'one', userAgent);
  await live('install');
  await live('activate');
  expect(preloading).toEqual([state]);
});

test('when the network is silent the kept page answers after four seconds', async () => {
  const { ask } = await keptWorker();
  vi.useFakeTimers();
  network = () => new Promise(() => {});
  let answer: string | undefined;
  void words(ask('/repo/shufa/')).then((text) => (answer = text));
  await vi.advanceTimersByTimeAsync(3900);
  expect(answer).toBeUndefined();
  await vi.advanceTimersByTimeAsync(200);
  await vi.waitFor(() => expect(answer).toBe('kept'));
});

test('an unknown address is 404 without a network; one without its slash leads to the page', async () => {
  const { ask } = await keptWorker();
  network = isGone;
  for (const path of ['nowhere/', 'nowhere', '__proto__', 'constructor/', 'x.html']) {
    const reply = await ask(`/repo/${path}`);
    expect(reply?.status, path).toBe(404);
    expect(await reply?.text()).toBe('no such page');
  }
  expect((await ask('/repo/shufa?q=x'))?.headers.get('location')).toBe(`${origin}/repo/shufa/?q=x`);
  await expect(ask('/repo/xiazai/quanwen.pdf')).rejects.toThrow('no network');
});

test('files with a hash in their names come from the cache first, also those of the previous edition', async () => {
  await (await keptWorker()).live('activate');
  const next = workerOf({ 'shufa/': 'newer' }, 'two');
  network = async () => new Response('newer');
  await next.live('install');
  await next.live('activate');
  network = isGone;
  expect(await words(next.ask('/repo/_astro/a.1234.js', { mode: 'cors' }))).toBe('script');
  expect(await words(next.ask('/repo/shufa/'))).toBe('newer');
});

test('an edition with one different file is refused, and leaves nothing', async () => {
  await keptWorker();
  const before = [...stores.keys()];
  const next = workerOf({ 'shufa/': 'newer', 'ducha/': 'newer' }, 'two');
  network = async (path) => new Response(path === '/repo/ducha/' ? 'old' : 'newer');
  await expect(next.live('install')).rejects.toThrow('/repo/ducha/ is not of this edition');
  expect([...stores.keys()].filter((name) => name.startsWith('offline'))).toEqual(before);
});

test('an edition that something rewrites on its way is not fetched again for a day, nor to its end', async () => {
  await keptWorker();
  vi.useFakeTimers({ toFake: ['Date'] });
  const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}/`, 'newer']));
  const next = workerOf(files, 'two');
  let asked = 0;
  network = async () => ((asked += 1), new Response('rewritten'));
  await expect(next.live('install')).rejects.toThrow('is not of this edition');
  await new Promise((later) => setTimeout(later, 20));
  expect(asked).toBeLessThan(10);
  const before = asked;
  await expect(workerOf(files, 'two').live('install')).rejects.toThrow('refused today');
  expect(asked).toBe(before);
  // the next edition is, and the same tomorrow
  await expect(workerOf(files, 'three').live('install')).rejects.toThrow('is not of this edition');
  vi.setSystemTime(Date.now() + 25 * 60 * 60_000);
  network = async () => new Response('newer');
  await workerOf(files, 'three').live('install');
  expect([...stores.keys()]).toEqual(['offline /repo/ one', 'offline /repo/ three']);
});

test.each([
  ['there is no network', isGone],
  ['the server fails', async () => new Response('502', { status: 502 })],
])('an edition that could not be fetched because %s is fetched on the next visit', async (_, fails) => {
  network = fails;
  await expect(workerOf(kept).live('install')).rejects.toThrow();
  network = async (path) => new Response(kept[path.slice('/repo/'.length) as keyof typeof kept]);
  await workerOf(kept).live('install');
});

test('only this edition and the previous one stay, and caches that are not ours', async () => {
  stores.set('offline /repo/other/ x', new Map());
  stores.set('workbox', new Map());
  for (const version of ['one', 'two', 'three']) {
    const worker = workerOf(kept, version);
    await worker.live('install');
    await worker.live('activate');
  }
  expect([...stores.keys()]).toEqual([
    'offline /repo/other/ x',
    'workbox',
    'offline /repo/ two',
    'offline /repo/ three',
  ]);
});

test.each([
  ['another site', 'https://example.com/repo/shufa/', {}],
  ['another path', '/other/shufa/', {}],
  ['a form that is sent', '/repo/shufa/', { method: 'POST' }],
  ['a file that is not kept', '/repo/robots.txt', { mode: 'cors' }],
])('%s is left to the browser', async (_, address, init) => {
  const { ask } = await keptWorker();
  expect(ask(address, init)).toBeUndefined();
});
