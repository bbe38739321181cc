import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { editionMark } from '../../study/kept-page.ts';
import { pageTree } from '../../study/places/page-tree.ts';

/** A built page. */
export interface ReadPage {
  /** as Astro wrote it */
  html: string;
  /** with the hash of the edition */
  tree: Root;
}

/** In characters of HTML: parsed, these take a hundred megabytes. */
const mostKept = 3_000_000;

/**
 * Reads and parses the pages of a built site, each once: what is wanted early is kept until it is taken; of a site of
 * thousands of sections as much as fits.
 */
export class PageReader {
  readonly #folder: string;
  readonly #edition: string;
  readonly #kept = new Map<string, ReadPage>();
  #size = 0;

  /** In: the folder of the built site, the hash of the edition (pages that are finished have it). */
  constructor(folder: string, edition = '') {
    this.#folder = folder;
    this.#edition = edition;
  }

  /** A page that somebody takes later. In: its path, such as `shufa/index.html`. Errors: the file system's. */
  early(file: string): ReadPage {
    const page = this.take(file);
    this.#size += page.html.length;
    if (this.#size <= mostKept) this.#kept.set(file, page);
    return page;
  }

  /** A page for the last time: a large site's pages do not all fit into memory. In, errors: as above. */
  take(file: string): ReadPage {
    const kept = this.#kept.get(file);
    this.#kept.delete(file);
    if (kept) return kept;
    const html = readFileSync(join(this.#folder, file), 'utf8');
    return { html, tree: pageTree(html.replaceAll(editionMark, this.#edition)) };
  }
}
