import type { Root } from 'hast';
import { placesInPage, sectionOf } from '../../../study/places/places-in-html.ts';
import { hashOfPlaces, type Indexed } from './hash-of-places.ts';

/** Holds what is indexed against what the pages show. */
export class ShownPlaces {
  readonly #shown = new Map<string, string>();

  /** In: a built page's file, `shufa/index.html`, and the page, parsed. */
  add(file: string, page: Root): void {
    if (sectionOf(page) === undefined) return;
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    this.#shown.set(path, hashOfPlaces(placesInPage(page)));
  }

  /** Errors: a page shows other words than are indexed. */
  refuseOthers(indexed: Indexed): void {
    const pages = new Set([...this.#shown.keys(), ...indexed.keys()]);
    const other = [...pages].filter((path) => this.#shown.get(path) !== indexed.get(path));
    if (other.length > 0) throw new Error(`The search index holds other words than these pages: ${other.join(', ')}`);
  }
}
