import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Work that goes on in a thread of its own. */
export interface Thread<Answer> {
  /** what the thread has posted; errors: its own, or that it ended without a word */
  answer: Promise<Answer>;
  /** ends the thread, whatever it does */
  stop: () => Promise<unknown>;
}

/** Starts a thread that gives one answer. In: its file, what it finds as `workerData`. */
export function startThread<Answer>(file: string, workerData: unknown): Thread<Answer> {
  const thread = new Worker(join(import.meta.dirname, 'run-thread.cjs'), { argv: [file], workerData });
  const answer = new Promise<Answer>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error(`${file} gave no answer.`)));
  });
  answer.catch(() => undefined); // whoever awaits it has its error
  return { answer, stop: () => thread.terminate() };
}
