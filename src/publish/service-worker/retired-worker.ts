import { cacheFamily, refusalCache, type Edition } from './edition.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The kill switch: what `sw.js` is for a site built with `OFFLINE=off`. It replaces any earlier worker of this site,
 * answers nothing, deletes the offline copies and unregisters itself.
 */
export function retiredWorker(worker: WorkerScope, { base }: Pick<Edition, 'base'>): void {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(leave()));

  async function leave(): Promise<void> {
    const ours = (await worker.caches.keys()).filter(
      (name) => name.startsWith(cacheFamily(base)) || name === refusalCache(base),
    );
    await Promise.all(ours.map((name) => worker.caches.delete(name)));
    await worker.registration.unregister();
  }
}
