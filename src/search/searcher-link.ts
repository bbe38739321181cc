import type { Answer } from './answer.ts';
import { timeLimit } from './guarded-fetch.ts';
import { faultFrom, SearchFault } from './search-fault.ts';
import type { FromWorker, ToWorker } from './search-worker.ts';
// oxlint-disable-next-line import/default -- Vite makes it
import workerUrl from './search-worker.ts?worker&url';
import { trustedWorkerUrl } from './trusted-worker-url.ts';

/** A searcher somewhere else. */
export interface SearcherLink {
  ask(typed: string, pages: number): Promise<Answer>;
  close(): void;
}

/** A worker that has not said a word by then is taken as refused. */
const startLimit = 4000;
/** A little more than the limit of one reply, so that the worker's own word for what went wrong comes first. */
const silenceLimit = timeLimit + 1000;

/**
 * Starts the searcher in a worker, so that no search holds up the page; where the browser refuses the worker, or it
 * does not start, in the page itself.
 * In: the index's folder (absolute address), `fresh` to pass over the cache. Errors: `SearchFault`.
 */
export async function linkToSearcher(folder: string, fresh: boolean): Promise<SearcherLink> {
  try {
    return await workerLink(folder, fresh);
  } catch {
    return pageLink(folder, fresh);
  }
}

async function workerLink(folder: string, fresh: boolean): Promise<SearcherLink> {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const post = (message: ToWorker) => worker.postMessage(message);
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(fault: SearchFault): void }>();
  let asked = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let failure: SearchFault | undefined;

  const fail = (fault: SearchFault) => {
    failure = fault;
    clearTimeout(silence);
    worker.terminate();
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  const listen = () => {
    clearTimeout(silence);
    if (waiting.size === 0) return;
    silence = setTimeout(() => fail(new SearchFault('late', 'the worker is silent')), silenceLimit);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('answer' in data) {
      waiting.get(data.id)?.resolve(data.answer);
      waiting.delete(data.id);
    } else if ('fault' in data) {
      return fail(new SearchFault(data.fault, data.message));
    }
    listen();
  });
  await started(worker);
  worker.addEventListener('error', (event) => fail(new SearchFault('refused', event.message)));
  post({ folder, fresh });
  return {
    ask: (typed, pages) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        const id = (asked += 1);
        waiting.set(id, { resolve, reject });
        post({ id, typed, pages });
        listen();
      }),
    close: () => fail(new SearchFault('refused', 'closed')),
  };
}

/** Waits for the worker's first word. */
function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string) => {
      clearTimeout(timer);
      worker.terminate();
      reject(new SearchFault('refused', why));
    };
    const timer = setTimeout(() => refuse('the worker does not start'), startLimit);
    worker.addEventListener('error', (event) => refuse(event.message), { once: true });
    worker.addEventListener(
      'message',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

async function pageLink(folder: string, fresh: boolean): Promise<SearcherLink> {
  globalThis.addEventListener('unhandledrejection', hushPagefind);
  try {
    const [{ PagefindIndex }, { Searcher }] = await Promise.all([
      import('./pagefind-index.ts'),
      import('./searcher.ts'),
    ]);
    const index = await PagefindIndex.open(folder, fresh, () => {});
    const searcher = new Searcher(index);
    return { ask: (typed, pages) => searcher.answer(typed, pages), close: () => index.close() };
  } catch (error) {
    throw faultFrom(error);
  }
}

/** Pagefind leaves the promise of its own loading unwatched; its failure comes to light when it is asked. */
function hushPagefind(event: PromiseRejectionEvent): void {
  const { reason } = event;
  if (reason instanceof SearchFault || /pagefind|WebAssembly|wasm/i.test(String(reason))) event.preventDefault();
}
