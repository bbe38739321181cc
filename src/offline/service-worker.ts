import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** What the build tells the worker. */
export interface Edition {
  /** path of the site, with `/` at both ends */
  base: string;
  /** sum of the worker and all files */
  version: string;
  /** what is kept: addresses below the base (pages without `index.html`), each with its SHA-256 in base64 */
  files: Record<string, string>;
  /** source of a regular expression for the addresses of files whose name changes with their bytes */
  hashed: string;
}

/**
 * The service worker: keeps one whole edition for readers without a network. The build writes this function as text
 * into `sw.js` (`write-service-worker.ts`), so it may use nothing from outside.
 *
 * Online the network answers first, as if there were no worker: who has a network never reads an old edition. Without
 * one, or when it is silent for four seconds or the server fails (5xx), the kept edition answers. Only files whose name
 * changes with their bytes come from the cache first. An edition is kept wholly or not at all: every file must have the
 * sum that the build noted, so a site that is half replaced is refused and the edition before it stays.
 *
 * It can never cost a page: whatever goes wrong here, an answer ends in a fetch, as if there were no worker.
 */
export function serviceWorker(worker: WorkerScope, { base, version, files, hashed }: Edition): void {
  const family = `offline ${base} `;
  const cacheName = family + version;
  const patience = 4000;
  const hashedName = new RegExp(hashed, 's');
  const sums = new Map(Object.entries(files));

  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(activate()));
  worker.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname, search } = new URL(url);
    if (method !== 'GET' || origin !== worker.location.origin || !pathname.startsWith(base)) return;
    const path = pathname.slice(base.length);
    if (hashedName.test(pathname)) answer(event, keptFirst(event));
    else if (mode === 'navigate' || sums.has(path)) answer(event, networkFirst(event, path, search));
  });

  function answer(event: FetchEvent, reply: Promise<Response>): void {
    event.respondWith(reply.catch(() => worker.fetch(event.request)));
  }

  async function install(): Promise<void> {
    try {
      const cache = await worker.caches.open(cacheName);
      const all = [...sums];
      const fetchOn = async () => {
        for (let next = all.pop(); next; next = all.pop()) await keep(cache, ...next);
      };
      await Promise.all([fetchOn(), fetchOn(), fetchOn()]);
    } catch (error) {
      await worker.caches.delete(cacheName);
      throw error;
    }
    await worker.skipWaiting();
  }

  async function keep(cache: Cache, path: string, sum: string): Promise<void> {
    const address = base + path;
    const isHashed = hashedName.test(address);
    const copy =
      (isHashed && (await withSum(await keptAnywhere(address), sum))) ||
      (await withSum(await worker.fetch(address, { cache: isHashed ? 'default' : 'no-cache' }), sum)) ||
      (await withSum(await worker.fetch(address, { cache: 'reload' }), sum));
    if (!copy) throw new Error(`${address} is not of this edition`);
    await cache.put(address, copy);
  }

  /** A copy of the reply, free of redirects, when its bytes have this sum. */
  async function withSum(reply: Response | undefined, sum: string): Promise<Response | undefined> {
    if (!reply?.ok) return undefined;
    const bytes = await reply.arrayBuffer();
    const digest = new Uint8Array(await worker.crypto.subtle.digest('SHA-256', bytes));
    return btoa(String.fromCharCode(...digest)) === sum ? new Response(bytes, { headers: reply.headers }) : undefined;
  }

  /** The edition before stays too, for what pages that are open may still load; its pages are not shown any more. */
  async function activate(): Promise<void> {
    const others = (await ours()).filter((name) => name !== cacheName);
    await Promise.all(others.slice(0, -1).map((name) => worker.caches.delete(name)));
    await preload();
    await worker.clients.claim();
  }

  /**
   * The network is asked while the worker starts. Not in Firefox: there a page fails with its preload, whatever the
   * worker answers, so nothing could be read without a network. https://github.com/GoogleChrome/workbox/issues/3134
   */
  async function preload(): Promise<void> {
    const { navigationPreload } = worker.registration;
    if (/\bFirefox\//.test(worker.navigator.userAgent)) await navigationPreload?.disable();
    else await navigationPreload?.enable();
  }

  async function ours(): Promise<string[]> {
    return (await worker.caches.keys()).filter((name) => name.startsWith(family));
  }

  async function keptAnywhere(address: string): Promise<Response | undefined> {
    for (const name of await ours()) {
      const copy = await (await worker.caches.open(name)).match(address, { ignoreVary: true });
      if (copy) return copy;
    }
    return undefined;
  }

  async function kept(path: string): Promise<Response | undefined> {
    if (!sums.has(path)) return undefined;
    return (await worker.caches.open(cacheName)).match(base + path, { ignoreVary: true });
  }

  async function keptFirst({ request }: FetchEvent): Promise<Response> {
    const copy = await Promise.race([keptAnywhere(new URL(request.url).pathname), silence()]);
    return copy ?? worker.fetch(request);
  }

  async function networkFirst(event: FetchEvent, path: string, search: string): Promise<Response> {
    const network = fromNetwork(event);
    event.waitUntil(network.catch(() => {}));
    // a store may hang, too
    const copy = await Promise.race([kept(path), silence()]).catch(() => undefined);
    try {
      const reply = await (copy ? Promise.race([network, silence()]) : network);
      return copy && reply.status >= 500 ? copy : reply;
    } catch (error) {
      if (copy) return copy;
      // a PDF or another file that is not kept: the browser says that there is no network
      if (event.request.mode !== 'navigate' || /\.(?!html$)[^/.]*$/.test(path)) throw error;
      const site = worker.location.origin + base;
      if (sums.has(`${path}/`)) return Response.redirect(`${site}${path}/${search}`, 302);
      // the path form of a place, which only leads to its page
      const [, page, id] = /^(.+\/)([\w-]+)\/?$/.exec(path) ?? [];
      if (page && sums.has(page)) return Response.redirect(`${site}${page}${search}#${id}`, 302);
      return notFound(error);
    }
  }

  async function fromNetwork({ request, preloadResponse }: FetchEvent): Promise<Response> {
    return (await preloadResponse?.catch(() => undefined)) ?? worker.fetch(request);
  }

  function silence(): Promise<never> {
    return new Promise((_, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), patience);
    });
  }

  async function notFound(error: unknown): Promise<Response> {
    const page = await kept('404.html');
    if (!page) throw error;
    return new Response(page.body, { status: 404, statusText: 'Not Found', headers: page.headers });
  }
}
