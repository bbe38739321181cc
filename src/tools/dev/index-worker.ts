import { parentPort, workerData } from 'node:worker_threads';
import { FreshIndex } from './fresh-index.ts';
import type { Asked, IndexFacts } from './index-thread.ts';

/** Makes the search index for `IndexThread`, in a thread of its own. */
const { cache, content, address } = workerData as IndexFacts;
const index = new FreshIndex(cache, content, (path) => pageAt(address + path));

parentPort?.on('message', async (asked: Asked) => {
  if ('outdate' in asked) index.outdate(asked.outdate);
  else if ('suspend' in asked) index.suspend();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
  else parentPort?.postMessage([asked.folder, await index.folder()]);
});

async function pageAt(url: string): Promise<string> {
  const reply = await fetch(url, { headers: { accept: 'text/html' } });
  if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
  return reply.text();
}
