import { parentPort, workerData } from 'node:worker_threads';
import type { ForTheBuild } from '../../../study/for-the-build.ts';
import { writeLeadOn } from './write-lead-on.ts';

/** Writes the pages that lead on, in a thread of its own. */
const { folder, pages } = workerData as { folder: string; pages: ForTheBuild['leadOn'] };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
parentPort?.postMessage(writeLeadOn(folder, pages));
