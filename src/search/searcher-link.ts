import type { Answer } from './answer.ts';
import { timeLimit } from './guarded-fetch.ts';
import { faultFrom, reached, SearchFault } from './search-fault.ts';
import type { FromWorker, ToWorker } from './search-worker.ts';
// oxlint-disable-next-line import/default -- Vite makes it
import workerUrl from './search-worker.ts?worker&url';
import { trustedWorkerUrl } from './trusted-worker-url.ts';

/** A searcher somewhere else. */
export interface SearcherLink {
  ask(typed: string, pages: number): Promise<Answer>;
  close(): void;
}

/** A little more than the limit of one reply, so that the worker's own word for what went wrong comes first. */
const silenceLimit = timeLimit + 1000;

/**
 * Starts the searcher in a worker, so that no search holds up the page. There is no other way: the site's policy lets
 * the worker alone compile Pagefind's engine.
 * In: the index's folder (absolute address), `fresh` to pass over the cache. Errors: `SearchFault`.
 */
export async function linkToSearcher(folder: string, fresh: boolean): Promise<SearcherLink> {
  const worker = newWorker(fresh);
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

/** Makes each new try another file to the browser, which holds on to one that hangs or is spoilt. */
let attempts = 0;

function newWorker(fresh: boolean): Worker {
  if (fresh) attempts += 1;
  try {
    return new Worker(trustedWorkerUrl(workerUrl, fresh ? `?attempt=${attempts}` : ''), { type: 'module' });
  } catch (error) {
    throw new SearchFault('refused', String(error));
  }
}

/** Waits for the worker's first word. */
function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (fault: SearchFault) => {
      clearTimeout(timer);
      worker.terminate();
      reject(fault);
    };
    const timer = setTimeout(() => refuse(new SearchFault('late', 'the worker does not start')), timeLimit);
    const fail = (event: Event) => {
      event.preventDefault(); // half a file may be a script that throws: the reader is told, the console need not be
      void whyNotStarted().then(refuse);
    };
    worker.addEventListener('error', fail, { once: true });
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

/** A browser does not say whether it refused a worker or found none, so its file is asked for once more. */
async function whyNotStarted(): Promise<SearchFault> {
  try {
    const signal = AbortSignal.timeout(timeLimit);
    const { ok, status } = await reached(fetch(workerUrl, { method: 'HEAD', signal }));
    return ok
      ? new SearchFault('refused', 'the worker is refused')
      : new SearchFault('unreachable', `${status} worker`);
  } catch (error) {
    return faultFrom(error);
  }
}
