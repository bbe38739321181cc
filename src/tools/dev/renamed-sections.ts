import { sectionPage } from '../../study/contract/addresses.ts';

/** Sections whose files were renamed while `npm run dev` runs: an open page goes on at the new address. */
export class RenamedSections {
  #slugs: string[];
  readonly #renamed = new Map<string, string>();

  /** In: the slugs of the sections that are shown at first. */
  constructor(slugs: string[]) {
    this.#slugs = slugs;
  }

  /** Takes note of the sections that are shown now. One gone and one new: that is a new name. */
  update(slugs: string[]): void {
    const [gone, ...moreGone] = this.#slugs.filter((slug) => !slugs.includes(slug));
    const [fresh, ...moreFresh] = slugs.filter((slug) => !this.#slugs.includes(slug));
    if (gone !== undefined && fresh !== undefined && moreGone.length + moreFresh.length === 0)
      this.#renamed.set(gone, fresh);
    this.#slugs = slugs;
  }

  /** The page to which an address leads now; undefined where no section was renamed. In: the path below the base. */
  pageInstead(path: string): string | undefined {
    let slug = path.split('/')[0] ?? '';
    if (this.#slugs.includes(slug)) return undefined;
    for (let step = 0; step <= this.#renamed.size; step++) {
      if (this.#slugs.includes(slug)) return sectionPage(slug);
      slug = this.#renamed.get(slug) ?? '';
    }
    return undefined;
  }
}
