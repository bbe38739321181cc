import type { WorkerScope } from './worker-scope.ts';

/** So long a page counts as just fetched, in milliseconds: pointing at a link and pressing it takes less. */
const fresh = 30_000;

/** The page that a reader is about to open, because an open page says so (`reader/turn/ask-ahead.ts`). */
export interface PageAhead {
  /** Gives the page away, if it is the one at this path and was asked for just now. It is given once. */
  take(path: string): Promise<Response | undefined>;
}

/** Hears which page is wanted, and fetches it. Only the last one: whoever points at another has changed the mind. */
export function pageAhead(worker: WorkerScope, base: string): PageAhead {
  let last: { path: string; at: number; reply: Promise<Response | undefined> } | undefined;

  worker.addEventListener('message', (event) => {
    const { ahead } = (event.data ?? {}) as { ahead?: unknown };
    if (typeof ahead !== 'string' || !ahead.startsWith(base) || !ahead.endsWith('/')) return;
    last = { path: ahead, at: Date.now(), reply: fetchPage(ahead) };
    event.waitUntil(last.reply);
  });

  /** A page must be the whole answer: what was redirected may not answer a reader who opens a page. */
  async function fetchPage(path: string): Promise<Response | undefined> {
    try {
      const reply = await worker.fetch(path);
      return reply.ok && !reply.redirected ? reply : undefined;
    } catch {
      return undefined; // no network: the page is asked for as ever
    }
  }

  async function take(path: string): Promise<Response | undefined> {
    const taken = last?.path === path && Date.now() - last.at < fresh ? last : undefined;
    if (taken) last = undefined;
    return taken?.reply;
  }

  return { take };
}
