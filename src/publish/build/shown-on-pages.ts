import { pageTree } from '../../study/places/page-tree.ts';
import { asStrings, shownCharacters, type ShownStrings } from '../faces/characters.ts';
import type { KeptPages } from './kept-pages.ts';
import type { PageReader } from './page-reader.ts';

/** The characters that pages show, of kept ones as they were found then. */
export class ShownOnPages {
  /** what was found now, by the pages' files: to be kept with them */
  readonly found = new Map<string, ShownStrings>();
  readonly #pages: PageReader;
  readonly #kept: KeptPages;

  /** In: the pages that were made, and those that were kept. */
  constructor(pages: PageReader, kept: KeptPages) {
    this.#pages = pages;
    this.#kept = kept;
  }

  page(file: string): ShownStrings {
    const kept = this.#kept.read(file);
    if (kept?.shown) return kept.shown;
    const tree = kept ? pageTree(kept.html) : this.#pages.early(file).tree;
    const shown = asStrings(shownCharacters([tree]));
    this.found.set(file, shown);
    return shown;
  }
}
