import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Indexed } from './hash-of-places.ts';
import type { IndexSettings } from './sections-to-index.ts';

/** An index that is being made. */
export interface IndexBeside {
  /** errors: the thread's */
  made: Promise<Indexed>;
  /** ends the thread, whatever it does */
  stop: () => Promise<unknown>;
}

/**
 * Makes the search index in a thread, from the sections themselves, while this one makes the pages: Pagefind takes longer
 * than they do. In: the settings, the folder to write.
 */
export function indexBeside({ root, content, base }: IndexSettings, folder: string): IndexBeside {
  const workerData = { settings: { root, content, base }, folder };
  const thread = new Worker(join(import.meta.dirname, 'index-thread.ts'), { workerData });
  const made = new Promise<Indexed>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The search index was not made.')));
  });
  made.catch(() => undefined); // whoever awaits it has its error
  return { made, stop: () => thread.terminate() };
}
