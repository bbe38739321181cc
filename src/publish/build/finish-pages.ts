import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { pathsBelow } from '../../command/files.ts';
import type { RenamedFile } from '../faces/cut-faces.ts';
import { withPolicy } from '../headers/with-policy.ts';
import { isKeptFile } from '../service-worker/kept-files.ts';
import { pointsOf, type BuiltPage } from './built-html.ts';
import { withMailAddresses } from './mail-addresses.ts';
import { PageReader } from './page-reader.ts';

/** What pages need to be finished. */
export interface Finishing {
  /** do readers keep an offline copy? */
  isKept: boolean;
  /** by default one of its own */
  pages?: PageReader;
  /** the stylesheet that was named anew */
  renamed?: RenamedFile | undefined;
  /** gets each page, parsed, while it is there */
  look?: (file: string, tree: Root) => void;
}

/**
 * Finishes the pages that Astro wrote: each gets its policy, the new name of its stylesheet, and in a site that readers
 * keep a hash of itself, by which an open page knows whether the published one differs (`new-edition.ts`). Each is read
 * once, parsed once and written once.
 * In: the folder of the built site, and what pages need. Out: what the checks need of the pages.
 * Errors: a page with code that no policy can allow.
 */
export function finishPages(folder: string, { isKept, pages, renamed, look }: Finishing): BuiltPage[] {
  const reader = pages ?? new PageReader(folder);
  const paths = pathsBelow(folder);
  const hasStylesheets = paths.some((path) => path.endsWith('.css'));
  const points = pointsOf((link) => withNewName(link, renamed));
  return paths
    .filter((path) => path.endsWith('.html'))
    .map((file) => {
      const { html, tree } = reader.take(file);
      look?.(file, tree);
      try {
        const page = withMailAddresses(withNewName(withPolicy(html, tree, hasStylesheets), renamed));
        writeFileSync(join(folder, file), isKept && isKeptFile(file) ? withHash(page) : page);
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
      return { file, ...points(tree) };
    });
}

const withNewName = (page: string, renamed?: RenamedFile): string =>
  renamed ? page.replaceAll(renamed.from, renamed.to) : page;

function withHash(page: string): string {
  const hash = createHash('sha256').update(page).digest('hex').slice(0, 8);
  return page.replace(/<html\b[^>]*/, (tag) => `${tag} data-page="${hash}"`);
}
