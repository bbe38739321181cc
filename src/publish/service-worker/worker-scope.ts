/** The part of a service worker's scope used here; TypeScript has it in another library than the page's. */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listen: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listen: (event: MessageOfPage) => void): void;
  skipWaiting(): Promise<void>;
  caches: CacheStorage;
  clients: { claim(): Promise<void> };
  crypto: Crypto;
  fetch: typeof fetch;
  location: Pick<Location, 'origin'>;
  navigator: Pick<Navigator, 'userAgent'>;
  registration: Pick<ServiceWorkerRegistration, 'unregister'> & Partial<ServiceWorkerRegistration>;
}

/** The worker is installed, or takes over. */
export interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A page of this site says something. */
export interface MessageOfPage extends LifeEvent {
  data: unknown;
}

/** A page of this site requests something. */
export interface FetchEvent extends LifeEvent {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith(reply: Promise<Response>): void;
}
