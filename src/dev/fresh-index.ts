import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pagesToIndex, writeSearchIndex } from '../search/index-places.ts';

/** The search index of the pages as they are being written. */
export class FreshIndex {
  readonly #cache: string;
  readonly #content: string;
  #newest: Promise<string> | undefined;
  #number = 0;

  /** In: a folder of this index's own, and the content folder, whose terms search offers. */
  constructor(cache: string, content: string) {
    this.#cache = cache;
    this.#content = content;
    this.forget();
  }

  /**
   * Makes the index anew, each time in another folder: a reader may be in the middle of the last one.
   * In: the paths of the pages, and how to get the HTML of one. Errors: a page cannot be shown.
   */
  async make(paths: readonly string[], htmlOf: (path: string) => Promise<string>): Promise<void> {
    const last = this.#newest;
    this.#newest = this.#write(paths, htmlOf);
    await this.#newest;
    const old = await last?.catch(() => undefined);
    if (old) rmSync(old, { recursive: true, force: true });
  }

  /** The folder of the newest index, when it is made; undefined when there is none, or it could not be made. */
  async folder(): Promise<string | undefined> {
    return this.#newest?.catch(() => undefined);
  }

  /** Takes all its files away. */
  forget(): void {
    rmSync(this.#cache, { recursive: true, force: true });
  }

  async #write(paths: readonly string[], htmlOf: (path: string) => Promise<string>): Promise<string> {
    const folder = join(this.#cache, String((this.#number += 1)));
    mkdirSync(folder, { recursive: true });
    await writeSearchIndex(await pagesToIndex(paths, htmlOf), this.#content, folder);
    return folder;
  }
}
