import { refusalCache } from './edition.ts';
import type { WorkerScope } from './worker-scope.ts';

/** So long an edition that was refused is not fetched again, in milliseconds. */
const aDay = 24 * 60 * 60_000;

/** Which edition could not be kept, remembered where the worker that installs next can read it. */
export interface RefusedEditions {
  /** Was this edition refused within a day? Where nothing can be remembered, never. */
  isRefused(version: string): Promise<boolean>;
  refuse(version: string): Promise<void>;
  forget(): Promise<void>;
}

/** In: the worker's scope, the path of the site. */
export function refusedEditions({ caches }: WorkerScope, base: string): RefusedEditions {
  const name = refusalCache(base);
  const address = `${base}sw.js`;

  async function isRefused(version: string): Promise<boolean> {
    try {
      const note = await (await caches.open(name)).match(address);
      const [refused, time] = ((await note?.text()) ?? '').split(' ');
      const age = Date.now() - Number(time);
      return refused === version && age >= 0 && age < aDay;
    } catch {
      return false;
    }
  }

  async function refuse(version: string): Promise<void> {
    try {
      await (await caches.open(name)).put(address, new Response(`${version} ${Date.now()}`));
    } catch {
      // it is tried again on the next visit
    }
  }

  const forget = async (): Promise<void> => void (await caches.delete(name).catch(() => false));

  return { isRefused, refuse, forget };
}
