import type { Edition } from './edition.ts';
import { offlineCopies } from './offline-copies.ts';
import { pageAhead } from './page-ahead.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** So long the network may be silent before the copy answers, in milliseconds. */
const patience = 4000;

/**
 * The service worker: keeps one whole edition for readers without a network.
 *
 * Online the network answers first, as if there were no worker, so online readers never see an old edition. Offline, or
 * when the network is silent for four seconds or the server fails (5xx), the copy answers. Only files whose name changes
 * with their bytes come from the cache first.
 *
 * It can never cost a page: whatever goes wrong here, an answer ends in a fetch, as if there were no worker.
 */
export function serviceWorker(worker: WorkerScope, edition: Edition): void {
  const { base } = edition;
  const copies = offlineCopies(worker, edition);
  const ahead = pageAhead(worker, base);

  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(activate()));
  worker.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname, search } = new URL(url);
    if (method !== 'GET' || origin !== worker.location.origin || !pathname.startsWith(base)) return;
    const path = pathname.slice(base.length);
    if (copies.isHashed(pathname)) answer(event, copyFirst(event));
    else if (mode === 'navigate') answer(event, aheadOrFirst(event, path, search));
    else if (copies.has(path)) answer(event, networkFirst(event, path, search));
  });

  function answer(event: FetchEvent, reply: Promise<Response>): void {
    event.respondWith(reply.catch(() => worker.fetch(event.request)));
  }

  async function install(): Promise<void> {
    await copies.fetchAll();
    await worker.skipWaiting();
  }

  async function activate(): Promise<void> {
    await copies.deleteOld();
    await preload();
    await worker.clients.claim();
  }

  /**
   * Lets the network be asked while the worker starts. Not in Firefox: there a page fails with its preload, whatever the
   * worker answers, so nothing could be read offline. https://github.com/GoogleChrome/workbox/issues/3134
   */
  async function preload(): Promise<void> {
    const { navigationPreload } = worker.registration;
    if (/\bFirefox\//.test(worker.navigator.userAgent)) await navigationPreload?.disable();
    else await navigationPreload?.enable();
  }

  async function copyFirst({ request }: FetchEvent): Promise<Response> {
    const copy = await Promise.race([copies.fileOfAny(new URL(request.url).pathname), silence()]);
    return copy ?? worker.fetch(request);
  }

  /** A page that was fetched a moment ago, because the reader was about to open it; else as ever. */
  async function aheadOrFirst(event: FetchEvent, path: string, search: string): Promise<Response> {
    const fetched = await Promise.race([ahead.take(base + path + search), silence()]).catch(() => undefined);
    if (!fetched) return networkFirst(event, path, search);
    event.waitUntil(Promise.resolve(event.preloadResponse).catch(() => {})); // some browsers complain of one unheard
    return fetched;
  }

  async function networkFirst(event: FetchEvent, path: string, search: string): Promise<Response> {
    const network = fromNetwork(event);
    event.waitUntil(network.catch(() => {}));
    // a cache may hang, too
    const copy = await Promise.race([copies.file(path), silence()]).catch(() => undefined);
    try {
      const reply = await (copy ? Promise.race([network, silence()]) : network);
      return copy && reply.status >= 500 ? copy : reply;
    } catch (error) {
      return copy ?? withoutCopy(event, path, search, error);
    }
  }

  /** What offline readers get in place of a page that has no copy. Errors: `error`, for anything else than a page. */
  async function withoutCopy(event: FetchEvent, path: string, search: string, error: unknown): Promise<Response> {
    // a PDF or another file that is not kept: the browser says that there is no network
    if (event.request.mode !== 'navigate' || /\.(?!html$)[^/.]*$/.test(path)) throw error;
    const site = worker.location.origin + base;
    if (copies.has(`${path}/`)) return Response.redirect(`${site}${path}/${search}`, 302);
    // the path form of a place, which only leads to its page
    const [, page, id] = /^(.+\/)([\w-]+)\/?$/.exec(path) ?? [];
    if (page && copies.has(page)) return Response.redirect(`${site}${page}${search}#${id}`, 302);
    const missing = await copies.file('404.html');
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, statusText: 'Not Found', headers: missing.headers });
  }

  async function fromNetwork({ request, preloadResponse }: FetchEvent): Promise<Response> {
    return (await preloadResponse?.catch(() => undefined)) ?? worker.fetch(request);
  }

  function silence(): Promise<never> {
    return new Promise((_, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), patience);
    });
  }
}
