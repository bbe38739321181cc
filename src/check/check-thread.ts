import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from './check-content.ts';
import { keptFactsIn } from './content/kept-facts.ts';

/** Checks a folder for `checkBeside`, in a thread of its own. */
const { folder, root } = workerData as { folder: string; root: string };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
parentPort?.postMessage(checkContent(folder, root, keptFactsIn(root)));
