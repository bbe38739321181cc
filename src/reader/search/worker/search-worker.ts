import type { Answer } from './answer.ts';
import { expectFunctions } from './needed-functions.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { faultFrom, type FaultAbout, type FaultKind } from './search-fault.ts';
import { Searcher } from './searcher.ts';

/** The first message says where the index is; every other one is a query. */
export type ToWorker = { folder: string; fresh: boolean } | { id: number; typed: string; pages: number };

/**
 * `alive`: the worker runs, or something has arrived; `opened`: the index is loaded; then an answer or a fault for each
 * query.
 */
export type FromWorker =
  | { alive: true }
  | { opened: true }
  | { id: number; answer: Answer }
  | { id: number | undefined; fault: FaultKind; message: string; about: FaultAbout };

const worker = globalThis as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const post = (message: FromWorker) => worker.postMessage(message);
let searcher: Promise<Searcher> | undefined;

// Pagefind does not handle the rejection of its own loading, which fails again when it is asked.
globalThis.addEventListener('unhandledrejection', (event) => event.preventDefault());

post({ alive: true });
worker.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('folder' in data) void open(data.folder, data.fresh);
  else void reply(data.id, data.typed, data.pages);
});

async function open(folder: string, fresh: boolean): Promise<void> {
  searcher = openSearcher(folder, fresh);
  try {
    await searcher;
    post({ opened: true });
  } catch (error) {
    fail(undefined, error);
  }
}

async function openSearcher(folder: string, fresh: boolean): Promise<Searcher> {
  expectFunctions(globalThis);
  return new Searcher(await PagefindIndex.open(folder, fresh, () => post({ alive: true })));
}

async function reply(id: number, typed: string, pages: number): Promise<void> {
  try {
    const answer = await (await searcher)?.answer(typed, pages);
    if (answer) post({ id, answer });
  } catch (error) {
    fail(id, error);
  }
}

function fail(id: number | undefined, error: unknown): void {
  const { kind, message, about } = faultFrom(error);
  post({ id, fault: kind, message, about });
}
