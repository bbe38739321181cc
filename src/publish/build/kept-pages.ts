import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../../command/settings.ts';
import { keptPageFile, keptPagesFolder } from '../../study/kept-page.ts';

/** A page as it is kept: all that a build does not have to find out again. */
export interface KeptPage {
  /** with its policy, and marks for what changes with the rest of the site */
  html: string;
  ids: string[];
  links: string[];
  /** a hash of the places that are to be indexed of it, if any */
  places?: string | undefined;
}

/** The pages that a study's builds keep for the next, in a folder of this study alone. */
export class KeptPages {
  readonly #folder: string;
  /** by the pages' files, `shufa/index.html` */
  readonly #keys: ReadonlyMap<string, string>;
  readonly #restored = new Map<string, KeptPage>();

  /** In: the keys of the pages that can be kept, by their paths, `shufa/`. */
  constructor({ root, content }: Pick<Settings, 'root' | 'content'>, keys: readonly [path: string, key: string][]) {
    this.#folder = keptPagesFolder(root, content);
    this.#keys = new Map(keys.map(([path, key]) => [`${path}index.html`, key]));
  }

  /** Puts the kept pages among those that Astro wrote: it left out just these. In: the folder of the site. */
  restore(site: string): void {
    for (const [file, key] of this.#keys) {
      const path = join(site, file);
      if (existsSync(path)) continue;
      const page = JSON.parse(readFileSync(keptPageFile(this.#folder, key), 'utf8')) as KeptPage;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, page.html);
      this.#restored.set(file, page);
    }
  }

  /** A page that was restored, once; undefined for all others. */
  takeRestored(file: string): KeptPage | undefined {
    const page = this.#restored.get(file);
    this.#restored.delete(file);
    return page;
  }

  /** Keeps a page, if it is one of those. */
  keep(file: string, page: KeptPage): void {
    const key = this.#keys.get(file);
    if (key === undefined || existsSync(keptPageFile(this.#folder, key))) return;
    mkdirSync(this.#folder, { recursive: true });
    // by a rename: of a build that is killed here no half page is left for the next one
    const coming = join(this.#folder, 'coming');
    writeFileSync(coming, JSON.stringify(page));
    renameSync(coming, keptPageFile(this.#folder, key));
  }

  /** Drops what this build has not used. */
  forgetOthers(): void {
    const used = new Set([...this.#keys.values()].map((key) => keptPageFile('', key)));
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      if (!used.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}
