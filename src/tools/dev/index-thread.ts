import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { indexFolder } from './index-folder.ts';

/** What the thread has to know. */
export interface IndexFacts {
  /** a folder for this index alone */
  cache: string;
  content: string;
  /** of the pages that are indexed */
  address: string;
}

/** What the thread is asked: see `FreshIndex`. It answers `folder` with the number and the folder. */
export type Asked = { outdate: readonly string[] } | { suspend: true } | { folder: number };

/**
 * The search index of the pages that `npm run dev` shows, in a thread of its own: to make one takes seconds, in which a
 * saved change must not wait. The thread begins when the index is first asked for.
 */
export class IndexThread {
  readonly #cache: string;
  readonly #content: string;
  #address: string | undefined;
  #thread: Worker | undefined;
  #isSuspended = false;
  readonly #waiting = new Map<number, (folder: string | undefined) => void>();
  #number = 0;

  /** In: the folder for what can be made again, and the content folder. Neither needs to exist yet. */
  constructor(cache: string, content: string) {
    this.#cache = indexFolder(cache);
    this.#content = content;
  }

  /** In: where the pages are. */
  open(address: string): void {
    this.#address = address;
  }

  /** Pages have changed. In: the changed files. */
  outdate(files: readonly string[]): void {
    this.#isSuspended = false;
    this.#ask({ outdate: files });
  }

  /** Pages cannot be made for now: until they change, the last index stands. */
  suspend(): void {
    this.#isSuspended = true;
    this.#ask({ suspend: true });
  }

  /** The folder of the index, which is made first if need be; undefined if there is none. */
  folder(): Promise<string | undefined> {
    if (this.#address === undefined || (!this.#thread && this.#isSuspended)) return Promise.resolve(undefined);
    this.#thread ??= this.#begin({ cache: this.#cache, content: this.#content, address: this.#address });
    const number = (this.#number += 1);
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      this.#ask({ folder: number });
    });
  }

  /** Ends the thread, and deletes its files. */
  async close(): Promise<void> {
    await this.#thread?.terminate();
    rmSync(this.#cache, { recursive: true, force: true });
  }

  #ask(asked: Asked): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
    this.#thread?.postMessage(asked);
  }

  #begin(facts: IndexFacts): Worker {
    const thread = new Worker(join(import.meta.dirname, 'index-worker.ts'), { workerData: facts });
    thread.on('message', ([number, folder]: [number, string | undefined]) => this.#answer(number, folder));
    thread.on('error', (error) => console.error('没有做成搜索的索引（no search index was made）：', error));
    thread.on('exit', () => {
      this.#thread = undefined;
      for (const number of this.#waiting.keys()) this.#answer(number, undefined);
    });
    return thread;
  }

  #answer(number: number, folder: string | undefined): void {
    this.#waiting.get(number)?.(folder);
    this.#waiting.delete(number);
  }
}
