import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PagesToIndex, pagesToIndex } from '../../reader/search/build/indexed-pages.ts';
import { writeSearchIndex } from '../../reader/search/build/write-index.ts';

/** The search index of the pages that `npm run dev` shows. */
export class FreshIndex {
  readonly #cache: string;
  readonly #content: string;
  #newest: Promise<string> | undefined;
  #number = 0;
  #pages = new PagesToIndex();

  /** In: a folder for this index alone, and the content folder, whose terms search suggests. */
  constructor(cache: string, content: string) {
    this.#cache = cache;
    this.#content = content;
    this.forget();
  }

  /**
   * Makes a new index, each time in another folder: a page may still be reading the last one.
   * In: the paths of the pages that are new, in reading order; are they all that there are? How to get the HTML of one.
   * Errors: a page cannot be rendered.
   */
  async make(paths: readonly string[], areAll: boolean, htmlOf: (path: string) => Promise<string>): Promise<void> {
    const last = this.#newest;
    if (areAll) this.#pages = new PagesToIndex();
    this.#newest = this.#write(paths, htmlOf);
    await this.#newest;
    const old = await last?.catch(() => undefined);
    if (old) rmSync(old, { recursive: true, force: true });
  }

  /** The folder of the newest index, once it is made; undefined if there is none, or it could not be made. */
  async folder(): Promise<string | undefined> {
    return this.#newest?.catch(() => undefined);
  }

  /** Deletes all its files. */
  forget(): void {
    rmSync(this.#cache, { recursive: true, force: true });
  }

  async #write(paths: readonly string[], htmlOf: (path: string) => Promise<string>): Promise<string> {
    const folder = join(this.#cache, String((this.#number += 1)));
    mkdirSync(folder, { recursive: true });
    await writeSearchIndex(await pagesToIndex(paths, htmlOf, this.#pages), this.#content, folder);
    return folder;
  }
}
