import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { pathsBelow } from '../../command/files.ts';
import { pointsOf, type BuiltPage } from './built-html.ts';
import { finishedPage, withNewName, type SiteToFinish } from './finish-page.ts';
import { PageReader } from './page-reader.ts';

/** What pages need to be finished. */
export interface Finishing extends Omit<SiteToFinish, 'hasStylesheets'> {
  /** by default one of its own */
  pages?: PageReader;
  /** gets each page, parsed, while it is there */
  look?: (file: string, tree: Root) => void;
}

/**
 * Finishes the pages that Astro wrote. Each is read once, parsed once and written once.
 * In: the folder of the built site, and what pages need. Out: what the checks need of the pages.
 * Errors: a page with code that no policy can allow.
 */
export function finishPages(folder: string, { isKept, pages, renamed, look }: Finishing): BuiltPage[] {
  const reader = pages ?? new PageReader(folder);
  const paths = pathsBelow(folder);
  const site = { isKept, renamed, hasStylesheets: paths.some((path) => path.endsWith('.css')) };
  const points = pointsOf((link) => withNewName(link, renamed));
  return paths
    .filter((path) => path.endsWith('.html'))
    .map((file) => {
      const { html, tree } = reader.take(file);
      look?.(file, tree);
      writeFileSync(join(folder, file), finishedPage(file, html, tree, site));
      return { file, ...points(tree) };
    });
}
