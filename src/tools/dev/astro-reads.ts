import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionFiles } from '../../study/contract/section-names.ts';

/**
 * What Astro itself has read of the content: the facts of the study, and the heads of the sections, between `---`. To
 * read them again takes it more than half a second, however few have changed. The words of a section are compiled by
 * themselves, and need only that.
 */
export class AstroReads {
  readonly #content: string;
  /** hashes of the heads, by file */
  readonly #heads: Map<string, string | undefined>;

  /** In: the content folder, as Astro is about to read it. */
  constructor(content: string) {
    this.#content = content;
    const files = sectionFiles(content).map(({ name }) => `sections/${name}`);
    this.#heads = new Map(files.map((file) => [file, this.#headOf(file)]));
  }

  /** Must Astro read again? In: the changed files, from the content folder. */
  isStale(files: readonly string[]): boolean {
    return files.some((file) => {
      // entries become links in the sections
      if (!file.startsWith('sections/')) return ['case.yaml', 'index.yaml'].includes(file);
      const head = this.#headOf(file);
      return head === undefined || head !== this.#heads.get(file);
    });
  }

  /** Takes note that Astro has read again. In: the changed files. */
  update(files: readonly string[]): void {
    for (const file of files) if (file.startsWith('sections/')) this.#heads.set(file, this.#headOf(file));
  }

  /** Undefined where the file is gone. A file without a head, which is bad content, is all head. */
  #headOf(file: string): string | undefined {
    const path = join(this.#content, file);
    if (!existsSync(path)) return undefined;
    const text = readFileSync(path, 'utf8');
    const head = /^\ufeff?(?:[^]*?^---[ \t]*$){2}/m.exec(text)?.[0] ?? text;
    return createHash('sha256').update(head).digest('base64');
  }
}
