import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetAllBut } from '../../command/kept.ts';
import type { Settings } from '../../command/settings.ts';
import type { ShownStrings } from '../faces/characters.ts';
import { keptPageFile, keptPagesFolder } from '../../study/kept-page.ts';

/** A page as it is kept: all that a build does not have to find out again. */
export interface KeptPage {
  /** with its policy, and marks for what changes with the rest of the site */
  html: string;
  ids: string[];
  links: string[];
  /** a hash of the places that are to be indexed of it, if any */
  places?: string | undefined;
  /** the characters that it shows, where somebody has asked for them */
  shown?: ShownStrings | undefined;
}

/** So many studies have kept pages, sixty megabytes for a thousand sections. */
const mostStudies = 8;

/** The pages that a study's builds keep for the next, in a folder of this study alone. */
export class KeptPages {
  readonly #folder: string;
  /** by the pages' files, `shufa/index.html` */
  readonly #keys: ReadonlyMap<string, string>;
  #leftOut = new Set<string>();

  /** In: the keys of the pages that can be kept, by their paths, `shufa/`. */
  constructor({ root, content }: Pick<Settings, 'root' | 'content'>, keys: readonly [path: string, key: string][]) {
    this.#folder = keptPagesFolder(root, content);
    this.#keys = new Map(keys.map(([path, key]) => [`${path}index.html`, key]));
  }

  /** The pages that were not made because they are kept. In: the files of those that were. */
  leftOut(made: readonly string[]): string[] {
    const all = new Set(made);
    this.#leftOut = new Set([...this.#keys.keys()].filter((file) => !all.has(file)));
    return [...this.#leftOut];
  }

  /** One of those, read anew each time: all of them do not fit into memory. Undefined for a page that was made. */
  read(file: string): KeptPage | undefined {
    const key = this.#leftOut.has(file) ? this.#keys.get(file) : undefined;
    return key === undefined ? undefined : JSON.parse(readFileSync(keptPageFile(this.#folder, key), 'utf8'));
  }

  /** Keeps a page that was made, if it is one of those with a key. */
  keep(file: string, page: KeptPage): void {
    const key = this.#keys.get(file);
    if (key === undefined || this.#leftOut.has(file) || existsSync(keptPageFile(this.#folder, key))) return;
    mkdirSync(this.#folder, { recursive: true });
    // by a rename: of a build that is killed here no half page is left for the next one
    const coming = join(this.#folder, 'coming');
    writeFileSync(coming, JSON.stringify(page));
    renameSync(coming, keptPageFile(this.#folder, key));
  }

  /** Drops what this build has not used, and all pages of studies that were built long ago. */
  forgetOthers(): void {
    const used = new Set([...this.#keys.values()].map((key) => keptPageFile('', key)));
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      if (!used.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
    if (existsSync(this.#folder)) utimesSync(this.#folder, new Date(), new Date());
    forgetAllBut(mostStudies, dirname(this.#folder));
  }
}
