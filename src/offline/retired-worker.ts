import type { WorkerScope } from './worker-scope.ts';

/**
 * The kill switch: what `sw.js` is when the site was built with `OFFLINE=off`. It takes the place of any worker of this
 * site, answers nothing, clears what was kept and takes itself away. Written as text like `service-worker.ts`.
 */
export function retiredWorker(worker: WorkerScope, { base }: { base: string }): void {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(leave()));

  async function leave(): Promise<void> {
    const ours = (await worker.caches.keys()).filter((name) => name.startsWith(`offline ${base} `));
    await Promise.all(ours.map((name) => worker.caches.delete(name)));
    await worker.registration.unregister();
  }
}

/** The text of `sw.js` that does so. In: where the site stands. */
export function retiredScript(base: string): string {
  return `(${retiredWorker.toString()})(self, ${JSON.stringify({ base })});\n`;
}
