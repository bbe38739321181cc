import { parentPort, workerData } from 'node:worker_threads';
import { makeIndex } from './make-index.ts';
import type { IndexSettings } from './sections-to-index.ts';

/** Makes the search index for `indexBeside`, in a thread of its own. */
const { settings, folder } = workerData as { settings: IndexSettings; folder: string };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
parentPort?.postMessage(await makeIndex(settings, folder));
