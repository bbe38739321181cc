import { trustedScriptUrl } from '../../trusted-script-url.ts';
import type { Answer } from './answer.ts';
import { expectFunctions, lacking } from './needed-functions.ts';
import { timeLimit } from './reached.ts';
import { SearchFault } from './search-fault.ts';
import type { FromWorker, ToWorker } from './search-worker.ts';
// oxlint-disable-next-line import/default -- Vite makes it
import workerUrl from './search-worker.ts?worker&url';
import { whyNotStarted } from './why-not-started.ts';

/** A running worker that answers queries. */
export interface WorkerConnection {
  ask(typed: string, pages: number): Promise<Answer>;
  close(): void;
}

/** A little longer than a response may take, so that the worker itself reports first what went wrong. In ms. */
const silenceLimit = timeLimit + 1000;

/**
 * Starts the search worker. There is no other way to search: a search must not hold up the page, and the site's policy
 * lets only the worker compile Pagefind's WebAssembly.
 * In: the index's folder (absolute address), `fresh` to bypass the cache. Errors: `SearchFault`.
 */
export async function connectToWorker(folder: string, fresh: boolean): Promise<WorkerConnection> {
  const worker = newWorker(fresh);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const post = (message: ToWorker) => worker.postMessage(message);
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(fault: SearchFault): void }>();
  let lastId = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let failure: SearchFault | undefined;

  const fail = (fault: SearchFault) => {
    failure = fault;
    clearTimeout(silence);
    worker.terminate();
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  const limitSilence = () => {
    clearTimeout(silence);
    if (waiting.size === 0) return;
    silence = setTimeout(() => fail(new SearchFault('late', 'the worker is silent')), silenceLimit);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('answer' in data) {
      waiting.get(data.id)?.resolve(data.answer);
      waiting.delete(data.id);
    } else if ('fault' in data) {
      return fail(new SearchFault(data.fault, data.message, data.about));
    }
    limitSilence();
  });
  await started(worker);
  worker.addEventListener('error', (event) => fail(new SearchFault('refused', event.message)));
  post({ folder, fresh });
  return {
    ask: (typed, pages) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        const id = (lastId += 1);
        waiting.set(id, { resolve, reject });
        post({ id, typed, pages });
        limitSilence();
      }),
    close: () => fail(new SearchFault('refused', 'closed')),
  };
}

/** Gives each retry another address, because a browser keeps a file that hangs or is damaged. */
let attempts = 0;

function newWorker(fresh: boolean): Worker {
  expectFunctions(globalThis);
  if (fresh) attempts += 1;
  let knowsModules = false;
  const options: WorkerOptions = {
    // a browser that knows no module workers does not ask
    get type() {
      knowsModules = true;
      return 'module' as const;
    },
  };
  try {
    const url = trustedScriptUrl('search-worker', workerUrl, fresh ? `?attempt=${attempts}` : '');
    const worker = new Worker(url, options);
    if (knowsModules) return worker;
    worker.terminate();
  } catch (error) {
    throw new SearchFault('refused', String(error));
  }
  throw lacking('module Worker');
}

/** Waits for the worker's first message. */
function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (fault: SearchFault) => {
      clearTimeout(timer);
      worker.terminate();
      reject(fault);
    };
    const timer = setTimeout(() => refuse(new SearchFault('late', 'the worker does not start')), timeLimit);
    const fail = (event: Event) => {
      event.preventDefault(); // half a file may throw an error: the reader is told, the console need not be
      void whyNotStarted(workerUrl).then(refuse);
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
