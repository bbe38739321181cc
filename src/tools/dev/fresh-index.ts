import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PagesToIndex } from '../../reader/search/build/indexed-pages.ts';
import { writeSearchIndex } from '../../reader/search/build/write-index.ts';
import { home, sectionPage } from '../../study/contract/addresses.ts';
import { sectionFiles } from '../../study/contract/section-names.ts';
import { pageTree } from '../../study/places/page-tree.ts';

/** The search index of the pages that `npm run dev` shows. It is made when it is asked for, and not before. */
export class FreshIndex {
  readonly #cache: string;
  readonly #content: string;
  readonly #htmlOf: (path: string) => Promise<string>;
  /** what is known of the pages, but for those that are unread; all in reading order */
  #pages = new PagesToIndex();
  #all: string[] = [];
  #unread = new Set<string>();
  #isFresh = false;
  /** aborts when what is being made is no longer what is wanted */
  #wanted = new AbortController();
  #making: Promise<void> | undefined;
  #newest: string | undefined;
  #number = 0;

  /** In: a folder for this index alone; the content folder, whose terms search suggests; how to get the HTML of a page. */
  constructor(cache: string, content: string, htmlOf: (path: string) => Promise<string>) {
    this.#cache = cache;
    this.#content = content;
    this.#htmlOf = htmlOf;
    rmSync(cache, { recursive: true, force: true });
    this.outdate();
  }

  /** Its pages have changed. In: the changed files, if others stayed as they were. What is known of other pages is kept. */
  outdate(files?: readonly string[]): void {
    const pages = pagesByFile(this.#content);
    const changed = files?.map((file) => pages.get(file));
    const all = [...new Set(pages.values())];
    if (changed?.every((page) => page !== undefined) && all.join() === this.#all.join())
      for (const page of changed) this.#unread.add(page);
    else {
      this.#pages = new PagesToIndex();
      this.#unread = new Set(all);
    }
    this.#all = all;
    this.#stop();
    this.#isFresh = false;
  }

  /** Pages cannot be made for now: until they change, the last index stands. */
  suspend(): void {
    this.#stop();
    this.#isFresh = true;
  }

  /** The folder of the index, which is made first if need be; undefined if it could not be made. */
  async folder(): Promise<string | undefined> {
    while (!this.#isFresh) {
      this.#making ??= this.#make(this.#wanted.signal).finally(() => (this.#making = undefined));
      await this.#making;
    }
    return this.#newest;
  }

  #stop(): void {
    this.#wanted.abort();
    this.#wanted = new AbortController();
  }

  /** Each time in another folder: a page may still be reading the last one. */
  async #make(wanted: AbortSignal): Promise<void> {
    const folder = join(this.#cache, String((this.#number += 1)));
    try {
      await this.#read(wanted);
      mkdirSync(folder, { recursive: true });
      await writeSearchIndex(this.#pages.inOrder(), this.#content, folder, wanted);
      wanted.throwIfAborted();
      this.#replaceBy(folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      if (wanted.aborted) return;
      console.error('没有做成搜索的索引（no search index was made）：', error);
      this.#replaceBy(undefined);
    }
    this.#isFresh = true;
  }

  async #read(wanted: AbortSignal): Promise<void> {
    for (const path of this.#unread) {
      const html = await this.#htmlOf(path);
      wanted.throwIfAborted();
      this.#pages.add(path, pageTree(html));
      this.#unread.delete(path);
    }
  }

  #replaceBy(folder: string | undefined): void {
    if (this.#newest) rmSync(this.#newest, { recursive: true, force: true });
    this.#newest = folder;
  }
}

/** The pages of a study's sections, by their files; there is a home page in any case. */
function pagesByFile(content: string): Map<string, string> {
  const pages = sectionFiles(content).map(
    ({ name, isIntroduction, slug }) => [`sections/${name}`, isIntroduction ? home : sectionPage(slug)] as const,
  );
  return new Map([['', home], ...pages]);
}
